package org.riser.rest.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.riser.rest.internal.metrics.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures every request by its route, and writes it to the log at debug level. */
@PreMatching
final class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String STARTED = RequestLog.class.getName();
    private static final String NO_ROUTE = "none";

    private final Traffic traffic;

    RequestLog(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(STARTED) instanceof Long started)) {
            return;
        }
        long nanos = System.nanoTime() - started;
        String route = route((ExtendedUriInfo) request.getUriInfo());
        traffic.request(request.getMethod(), route, response.getStatus(), nanos);
        if (LOG.isDebugEnabled()) {
            String principal =
                    Call.of(request).map(call -> call.caller().principal()).orElse("-");
            LOG.debug(
                    "{} {} {} {} us by {}", request.getMethod(), route, response.getStatus(), nanos / 1000, principal);
        }
    }

    /** The path with its parameters by name, so that ids make no route of their own. */
    private static String route(ExtendedUriInfo uri) {
        List<UriTemplate> matched = new ArrayList<>(uri.getMatchedTemplates());
        if (matched.isEmpty()) {
            return NO_ROUTE;
        }
        Collections.reverse(matched);
        StringBuilder route = new StringBuilder();
        matched.forEach(template -> route.append(template.getTemplate()));
        return route.toString().replaceAll("/{2,}", "/");
    }
}
