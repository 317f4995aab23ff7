package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalHearings;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Monthly and year-end sheets, from opening to the ruling. */
@Component(service = Resource.class)
public final class AppraisalsResource implements Resource {
    private final Appraisals appraisals;
    private final AppraisalHearings hearings;

    @Activate
    public AppraisalsResource(@Reference Appraisals appraisals, @Reference AppraisalHearings hearings) {
        this.appraisals = appraisals;
        this.hearings = hearings;
    }

    /** Whose sheet of what; {@code employee} is the id of the staff member. */
    public record AppraisalInput(UUID employee, String period) {}

    /** What is taken from an item: seen by the assessor, or by a penalty of conduct. */
    public record DeductionInput(
            String item,
            @Nullable BigDecimal points,
            @Nullable String reason,
            @Nullable UUID penalty) {}

    /** What is added for an award. */
    public record BonusInput(BigDecimal points, @Nullable String award, String reason) {}

    /** A line that is taken back. */
    public record WithdrawalInput(UUID line, String reason) {}

    /** Why a sheet is opened again. */
    public record ReopeningInput(String reason) {}

    /** What the one concerned says to it. */
    public record NoteInput(@Nullable String words) {}

    /** What an appeal comes down to; without changes it is upheld. */
    public record AppraisalRulingInput(@Nullable List<LineChange> changes, String reason) {}

    @POST
    @Path("appraisals")
    @Status(201)
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal openAppraisal(@Context Call call, AppraisalInput body) {
        return appraisals.open(call.caller(), call.commandId(), principal(body.employee()), Period.of(body.period()));
    }

    @GET
    @Path("appraisals")
    @Allow(Allow.CALLER)
    public Listing<AppraisalSummary> listAppraisals(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("period") @Nullable String period,
            @QueryParam("state") Appraisal.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(appraisals.page(
                call.caller(),
                new AppraisalQuery(
                        employee == null ? null : principal(employee),
                        period == null ? null : Period.of(period),
                        state,
                        paging.cursor(),
                        paging.limit())));
    }

    @GET
    @Path("appraisals/{appraisal}")
    @Allow(Allow.CALLER)
    public Appraisal getAppraisal(@Context Call call, @PathParam("appraisal") UUID id) {
        return appraisals.find(call.caller(), id);
    }

    @POST
    @Path("appraisals/{appraisal}/deductions")
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal deductPoints(@Context Call call, @PathParam("appraisal") UUID id, DeductionInput body) {
        return appraisals.deduct(
                call.caller(),
                id,
                call.commandId(),
                new NewDeduction(body.item(), body.points(), body.reason(), body.penalty()),
                call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}/bonuses")
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal awardBonus(@Context Call call, @PathParam("appraisal") UUID id, BonusInput body) {
        return appraisals.award(
                call.caller(),
                id,
                call.commandId(),
                new NewBonus(body.points(), body.award(), body.reason()),
                call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:withdraw")
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal withdrawLine(@Context Call call, @PathParam("appraisal") UUID id, WithdrawalInput body) {
        return appraisals.withdraw(call.caller(), id, body.line(), body.reason(), call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:score")
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal scoreAppraisal(@Context Call call, @PathParam("appraisal") UUID id) {
        return appraisals.score(call.caller(), id, call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:reopen")
    @Allow(Permissions.APPRAISAL_ASSESS)
    public Appraisal reopenAppraisal(@Context Call call, @PathParam("appraisal") UUID id, ReopeningInput body) {
        return appraisals.reopen(call.caller(), id, body.reason(), call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:acknowledge")
    @Allow(Allow.CALLER)
    public Appraisal acknowledgeAppraisal(@Context Call call, @PathParam("appraisal") UUID id, NoteInput body) {
        return hearings.acknowledge(call.caller(), id, body.words(), call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:confirm")
    @Allow(Permissions.APPRAISAL_CONFIRM)
    public Appraisal confirmAppraisal(@Context Call call, @PathParam("appraisal") UUID id) {
        return hearings.confirm(call.caller(), id, call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:appeal")
    @Allow(Allow.CALLER)
    public Appraisal appealAppraisal(
            @Context Call call, @PathParam("appraisal") UUID id, ConductResource.AppealInput body) {
        return hearings.appeal(call.caller(), id, body.words(), body.evidence(), call.expectedVersionIfAny());
    }

    @POST
    @Path("appraisals/{appraisal}:decide")
    @Allow(Permissions.APPRAISAL_RULE)
    public Appraisal decideAppraisal(@Context Call call, @PathParam("appraisal") UUID id, AppraisalRulingInput body) {
        List<LineChange> changes = body.changes();
        return hearings.rule(
                call.caller(), id, changes == null ? List.of() : changes, body.reason(), call.expectedVersionIfAny());
    }

    static String principal(UUID staff) {
        return "staff:" + staff;
    }
}
