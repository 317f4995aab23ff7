package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.metrics.Meters;

/** The figures of this node for Prometheus. */
@Component(service = Resource.class)
public final class MetricsResource implements Resource {
    private static final String TEXT = "text/plain";
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    @Activate
    public MetricsResource(@Reference Meters meters) {
        this.meters = meters;
    }

    @GET
    @Path("metrics")
    @Produces(TEXT)
    @Allow(Allow.LOOPBACK)
    public Response metrics() {
        return Response.ok(meters.text()).header("Content-Type", FORMAT).build();
    }
}
