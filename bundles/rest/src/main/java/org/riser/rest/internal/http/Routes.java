package org.riser.rest.internal.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.model.Resource;
import org.riser.rest.internal.http.Operations.Operation;

/** Tells Jersey which operation answers which path. JSON in and out unless an operation says otherwise. */
public final class Routes {
    private static final String[] JSON = {MediaType.APPLICATION_JSON};

    private Routes() {}

    static Set<Resource> of(List<Operation> operations) {
        Map<String, Resource.Builder> paths = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Resource.Builder path = paths.computeIfAbsent(operation.path(), Resource::builder);
            var method = path.addMethod(operation.method())
                    .handledBy(operation.resource(), operation.handler())
                    .produces(produces(operation));
            if (operation.body().isPresent() || operation.handler().isAnnotationPresent(Consumes.class)) {
                method.consumes(consumes(operation));
            }
        }
        return paths.values().stream().map(Resource.Builder::build).collect(Collectors.toSet());
    }

    public static String[] produces(Operation operation) {
        Produces produces = operation.handler().getAnnotation(Produces.class);
        return produces == null ? JSON : produces.value();
    }

    public static String[] consumes(Operation operation) {
        Consumes consumes = operation.handler().getAnnotation(Consumes.class);
        return consumes == null ? JSON : consumes.value();
    }
}
