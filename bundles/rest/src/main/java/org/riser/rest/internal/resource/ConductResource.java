package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.conduct.Finding;
import org.riser.conduct.Findings;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalties;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.text.Messages;

/** Findings about employees, and the way of a penalty from proposal to ruling. */
@Component(service = Resource.class)
public final class ConductResource implements Resource {
    private final Findings findings;
    private final Penalties penalties;

    @Activate
    public ConductResource(@Reference Findings findings, @Reference Penalties penalties) {
        this.findings = findings;
        this.penalties = penalties;
    }

    /** What was found; {@code employee} is the id of the staff member. */
    public record ConductInput(
            String module,
            String event,
            UUID employee,
            @Nullable Instant occurredAt,
            @Nullable String item,
            String text,
            String evidence,
            @Nullable UUID caseId,
            @Nullable Map<String, Object> facts) {

        NewFinding found() {
            return new NewFinding(
                    module,
                    event,
                    principal(employee),
                    occurredAt,
                    item,
                    text,
                    evidence,
                    caseId,
                    facts == null ? Map.of() : Attributes.typed("facts", facts));
        }
    }

    /** The employee's words. */
    public record EmployeeWords(String words) {}

    /** Why it does not count. */
    public record DropInput(String reason) {}

    /** The employee's words, and what proves them. */
    public record AppealInput(String words, String evidence) {}

    /** What it comes down to: nothing upholds it, zero annuls it. */
    public record RulingInput(@Nullable BigDecimal amount, String reason) {}

    @POST
    @Path("findings")
    @Status(201)
    @Allow(Permissions.CONDUCT_FIND)
    public FindingJson recordFinding(@Context Call call, ConductInput body) {
        return FindingJson.of(findings.record(call.caller(), call.commandId(), body.found()));
    }

    @GET
    @Path("findings")
    @Allow(Allow.CALLER)
    public Listing<FindingJson> listFindings(
            @Context Call call, @QueryParam("employee") @Nullable UUID employee, @Context Paging paging) {
        Page<Finding> page = findings.page(
                call.caller(), employee == null ? null : principal(employee), paging.cursor(), paging.limit());
        return Listing.of(page.map(FindingJson::of));
    }

    @GET
    @Path("findings/{finding}")
    @Allow(Allow.CALLER)
    public FindingJson getFinding(@Context Call call, @PathParam("finding") UUID id) {
        return FindingJson.of(findings.find(call.caller(), id));
    }

    @GET
    @Path("penalties")
    @Allow(Allow.CALLER)
    public Listing<PenaltyJson> listPenalties(
            @Context Call call,
            @QueryParam("state") Penalty.@Nullable State state,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("unit") @Nullable UUID unit,
            @QueryParam("month") @Nullable YearMonth month,
            @Context Paging paging) {
        Page<Penalty> page = penalties.page(
                call.caller(),
                new PenaltyQuery(
                        state,
                        employee == null ? null : principal(employee),
                        unit,
                        month,
                        paging.cursor(),
                        paging.limit()));
        return Listing.of(page.map(PenaltyJson::of));
    }

    @GET
    @Path("penalties/{penalty}")
    @Allow(Allow.CALLER)
    public PenaltyJson getPenalty(@Context Call call, @PathParam("penalty") UUID id) {
        return PenaltyJson.of(penalties.find(call.caller(), id));
    }

    @POST
    @Path("penalties/{penalty}:explain")
    @Allow(Allow.CALLER)
    public PenaltyJson explainPenalty(@Context Call call, @PathParam("penalty") UUID id, EmployeeWords body) {
        return PenaltyJson.of(penalties.explain(call.caller(), id, body.words(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("penalties/{penalty}:confirm")
    @Allow(Permissions.CONDUCT_CONFIRM)
    public PenaltyJson confirmPenalty(@Context Call call, @PathParam("penalty") UUID id) {
        return PenaltyJson.of(penalties.confirm(call.caller(), id, call.expectedVersionIfAny()));
    }

    @POST
    @Path("penalties/{penalty}:drop")
    @Allow(Permissions.CONDUCT_CONFIRM)
    public PenaltyJson dropPenalty(@Context Call call, @PathParam("penalty") UUID id, DropInput body) {
        return PenaltyJson.of(penalties.drop(call.caller(), id, body.reason(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("penalties/{penalty}:appeal")
    @Allow(Allow.CALLER)
    public PenaltyJson appealPenalty(@Context Call call, @PathParam("penalty") UUID id, AppealInput body) {
        return PenaltyJson.of(
                penalties.appeal(call.caller(), id, body.words(), body.evidence(), call.expectedVersionIfAny()));
    }

    @POST
    @Path("penalties/{penalty}:decide")
    @Allow(Permissions.CONDUCT_RULE)
    public PenaltyJson decideAppeal(@Context Call call, @PathParam("penalty") UUID id, RulingInput body) {
        return PenaltyJson.of(
                penalties.rule(call.caller(), id, body.amount(), body.reason(), call.expectedVersionIfAny()));
    }

    @GET
    @Path("standing")
    @Allow(Allow.CALLER)
    public StandingJson readStanding(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("month") @Nullable YearMonth month) {
        if (employee == null || month == null) {
            String missing = employee == null ? "employee" : "month";
            throw new InvalidInput(List.of(
                    new Fault(missing, "parameter.required", Messages.text("parameter.required", missing), null)));
        }
        return StandingJson.of(penalties.standing(call.caller(), principal(employee), month));
    }

    private static String principal(UUID staff) {
        return "staff:" + staff;
    }
}
