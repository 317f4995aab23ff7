package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.CallSheet;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.NewSpotResult;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotChecks;
import org.riser.followup.SpotDraw;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Calls that somebody else goes through again, and jobs that are looked at on site. */
@Component(service = Resource.class)
public final class FollowupChecksResource implements Resource {
    private final SpotChecks checks;

    @Activate
    public FollowupChecksResource(@Reference SpotChecks checks) {
        this.checks = checks;
    }

    /** What is to be checked. */
    public record SpotDrawInput(String module, SpotCheck.Kind kind, YearMonth month) {}

    /** Who is to check it; {@code assignee} is the id of a member of the staff. */
    public record CheckerInput(UUID assignee) {}

    /** What was found. */
    public record CheckInput(
            @Nullable Map<String, Object> answers,
            boolean upheld,
            @Nullable String note,
            @Nullable Boolean finding) {}

    @POST
    @Path("followup/spot-draws")
    @Status(201)
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public SpotDraw drawChecks(@Context Call call, SpotDrawInput body) {
        return checks.draw(call.caller(), call.commandId(), new NewSpotDraw(body.module(), body.kind(), body.month()));
    }

    @GET
    @Path("followup/spot-draws")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<SpotDraw> listSpotDraws(
            @Context Call call, @QueryParam("module") @Nullable String module, @Context Paging paging) {
        return Listing.of(checks.draws(call.caller(), module, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/checks")
    @Allow(Allow.CALLER)
    public Listing<SpotCheck> listChecks(
            @Context Call call,
            @QueryParam("kind") SpotCheck.@Nullable Kind kind,
            @QueryParam("state") SpotCheck.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(checks.page(call.caller(), kind, state, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/checks/{check}")
    @Allow(Allow.CALLER)
    public SpotCheck getCheck(@Context Call call, @PathParam("check") UUID id) {
        return checks.find(call.caller(), id);
    }

    @GET
    @Path("followup/checks/{check}/sheet")
    @Allow(Allow.CALLER)
    public Listing<CallSheet.Question> getCheckSheet(@Context Call call, @PathParam("check") UUID id) {
        return Listing.of(checks.sheet(call.caller(), id));
    }

    @POST
    @Path("followup/checks/{check}:assign")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public SpotCheck assignCheck(@Context Call call, @PathParam("check") UUID id, CheckerInput body) {
        return checks.assign(call.caller(), id, "staff:" + body.assignee(), call.expectedVersionIfAny());
    }

    /** Whoever was sent needs no permission. */
    @POST
    @Path("followup/checks/{check}:record")
    @Allow(Allow.CALLER)
    public SpotCheck recordCheck(@Context Call call, @PathParam("check") UUID id, CheckInput body) {
        NewSpotResult result = new NewSpotResult(
                Answers.given(body.answers()), body.upheld(), body.note(), Boolean.TRUE.equals(body.finding()));
        return checks.record(call.caller(), id, result, call.expectedVersionIfAny());
    }
}
