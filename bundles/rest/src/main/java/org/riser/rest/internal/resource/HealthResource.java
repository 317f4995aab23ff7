package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.rest.internal.health.Health;
import org.riser.rest.internal.health.HealthReport;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Answer;
import org.riser.rest.internal.http.Languages;
import org.riser.rest.internal.http.ProblemKind;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Sender;
import org.riser.rest.internal.json.Json;

/** Tells load balancers and start scripts whether the platform is alive and ready. */
@Component(service = Resource.class)
public final class HealthResource implements Resource {
    private final Health health;
    private final Json json = new Json();

    @Activate
    public HealthResource(@Reference Health health) {
        this.health = health;
    }

    @GET
    @Path("health")
    @Allow(Allow.PUBLIC)
    @Answer(HealthReport.class)
    public Response health(
            @Context HttpHeaders headers, @Context Sender sender, @QueryParam("probe") @Nullable String probe) {
        HealthReport report = Health.LIVE.equals(probe)
                ? health.live()
                : health.ready(Languages.choose(headers.getAcceptableLanguages()));
        return Response.status(report.up() ? 200 : 503)
                .header(HttpHeaders.RETRY_AFTER, report.up() ? null : ProblemKind.RETRY_AFTER_SECONDS)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(json.write(sender.local() ? report : report.brief(), ZoneOffset.UTC))
                .build();
    }
}
