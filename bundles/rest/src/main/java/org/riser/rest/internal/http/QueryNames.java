package org.riser.rest.internal.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.riser.api.error.Fault;
import org.riser.rest.internal.text.Messages;

/** Refuses query parameters that an operation does not know: a misspelt filter must not list everything. */
final class QueryNames implements ContainerRequestFilter {
    private final Set<String> known = new TreeSet<>();
    private final boolean any;

    QueryNames(Method operation) {
        for (Parameter parameter : operation.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                known.add(named.value());
            }
            if (parameter.getType() == Paging.class) {
                known.addAll(Paging.NAMES);
            }
        }
        any = operation.isAnnotationPresent(AnyQuery.class);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (any) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        var query = request.getUriInfo().getQueryParameters();
        for (String name : query.keySet()) {
            if (query.get(name).size() > 1 || query.getFirst(name).indexOf('\0') >= 0) {
                faults.add(new Fault(name, "parameter.form", Messages.text("parameter.form", name), null));
            }
            if (!known.contains(name)) {
                String choices = String.join(", ", known);
                faults.add(
                        new Fault(name, "parameter.unknown", Messages.text("parameter.unknown", name, choices), null));
            }
        }
        if (!faults.isEmpty()) {
            throw new ApiFailure(ProblemKind.MALFORMED, faults);
        }
    }
}
