package org.riser.rest.internal.extension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.rest.ApiContribution;

/** The routes of the plug-ins that are here now. Thread-safe. */
@Component(service = Extensions.class)
public final class Extensions {
    private final Map<ApiContribution, List<Route>> routes = new ConcurrentHashMap<>();

    @Activate
    public Extensions() {}

    /** The route of a module that a request is for, with what its path holds. */
    Optional<Match> find(String module, String method, String path) {
        return routes.values().stream()
                .flatMap(List::stream)
                .filter(route -> route.module().equals(module))
                .flatMap(route -> route.match(method, path).stream())
                .findFirst();
    }

    /** Called by the component runtime on any thread, as plug-ins come and go. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContribution(ApiContribution contribution) {
        String module = contribution.module();
        routes.put(
                contribution,
                contribution.routes().stream()
                        .map(route -> new Route(module, route))
                        .toList());
    }

    void unbindContribution(ApiContribution contribution) {
        routes.remove(contribution);
    }
}
