package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.FollowUpPlans;
import org.riser.followup.NewPlan;
import org.riser.followup.PlannedDay;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** The yearly plans of follow-ups. */
@Component(service = Resource.class)
public final class FollowupPlansResource implements Resource {
    private final FollowUpPlans plans;

    @Activate
    public FollowupPlansResource(@Reference FollowUpPlans plans) {
        this.plans = plans;
    }

    /** A year's follow-ups; {@code agents} are ids of members of the staff. */
    public record PlanInput(
            String module,
            int year,
            List<PlanLineInput> lines,
            @Nullable List<UUID> agents) {

        NewPlan plan() {
            return new NewPlan(
                    module, year, lines.stream().map(PlanLineInput::line).toList(), principals(agents));
        }
    }

    /** What a plan is to be now. */
    public record PlanChange(
            List<PlanLineInput> lines, @Nullable List<UUID> agents) {}

    /** The follow-ups of one business. */
    public record PlanLineInput(
            String business,
            @Nullable String object,
            @Nullable String frequency,
            int quantity,
            @Nullable List<Integer> months) {

        FollowUpPlan.Line line() {
            return new FollowUpPlan.Line(
                    business,
                    object == null ? "" : object,
                    frequency == null ? "" : frequency,
                    quantity,
                    months == null ? List.of() : months);
        }
    }

    @POST
    @Path("followup/plans")
    @Status(201)
    @Allow(Permissions.FOLLOWUP_DRAW)
    public FollowUpPlan beginPlan(@Context Call call, PlanInput body) {
        return plans.begin(call.caller(), call.commandId(), body.plan());
    }

    @GET
    @Path("followup/plans")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<FollowUpPlan> listPlans(
            @Context Call call, @QueryParam("module") @Nullable String module, @Context Paging paging) {
        return Listing.of(plans.page(call.caller(), module, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/plans/{plan}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public FollowUpPlan getPlan(@Context Call call, @PathParam("plan") UUID id) {
        return plans.find(call.caller(), id);
    }

    @PUT
    @Path("followup/plans/{plan}")
    @NeedsVersion
    @Allow(Permissions.FOLLOWUP_DRAW)
    public FollowUpPlan changePlan(@Context Call call, @PathParam("plan") UUID id, PlanChange body) {
        return plans.change(
                call.caller(),
                id,
                body.lines().stream().map(PlanLineInput::line).toList(),
                principals(body.agents()),
                call.expectedVersion());
    }

    @POST
    @Path("followup/plans/{plan}:approve")
    @Allow(Permissions.FOLLOWUP_REVIEW)
    public FollowUpPlan approvePlan(@Context Call call, @PathParam("plan") UUID id) {
        return plans.approve(call.caller(), id, call.expectedVersionIfAny());
    }

    @GET
    @Path("followup/plans/{plan}/days")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public Listing<PlannedDay> listPlannedDays(
            @Context Call call, @PathParam("plan") UUID id, @QueryParam("month") YearMonth month) {
        return Listing.of(plans.days(call.caller(), id, month));
    }

    private static List<String> principals(@Nullable List<UUID> agents) {
        return agents == null
                ? List.of()
                : agents.stream().map(id -> "staff:" + id).toList();
    }
}
