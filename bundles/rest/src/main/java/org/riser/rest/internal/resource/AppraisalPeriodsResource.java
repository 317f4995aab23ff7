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
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.appraisal.AnnualResult;
import org.riser.appraisal.AnnualResults;
import org.riser.appraisal.AppraisalPeriods;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.Level;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.Period;
import org.riser.appraisal.PeriodLock;
import org.riser.appraisal.Restatement;
import org.riser.appraisal.Standard;
import org.riser.appraisal.StandardItem;
import org.riser.appraisal.Standards;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.text.Messages;

/** What people are appraised by, the lock of a period, its restatements, and what a year comes to. */
@Component(service = Resource.class)
public final class AppraisalPeriodsResource implements Resource {
    private final Standards standards;
    private final AppraisalPeriods periods;
    private final AnnualResults results;

    @Activate
    public AppraisalPeriodsResource(
            @Reference Standards standards, @Reference AppraisalPeriods periods, @Reference AnnualResults results) {
        this.standards = standards;
        this.periods = periods;
        this.results = results;
    }

    /** The standard of a year and level; without a level that of everybody, without items those that the rules propose. */
    public record StandardInput(
            int year, @Nullable Level level, @Nullable List<StandardItemInput> items) {}

    /** A sub-item of an aspect. */
    public record StandardItemInput(String id, Aspect aspect, Text name, BigDecimal max) {
        StandardItem item() {
            return new StandardItem(id, aspect, name, max, null);
        }
    }

    /** What is locked, and why. */
    public record LockInput(String period, String reason) {}

    /** What is changed of a locked period, and why. */
    public record RestatementInput(List<LineChange> changes, String reason) {}

    @POST
    @Path("appraisal-standards")
    @Status(201)
    @Allow(Permissions.APPRAISAL_MANAGE)
    public Standard setStandard(@Context Call call, StandardInput body) {
        List<StandardItemInput> items = body.items();
        return standards.set(
                call.caller(),
                call.commandId(),
                body.year(),
                body.level(),
                items == null
                        ? List.of()
                        : items.stream().map(StandardItemInput::item).toList(),
                call.expectedVersionIfAny());
    }

    @GET
    @Path("appraisal-standards")
    @Allow(Allow.CALLER)
    public Listing<Standard> listStandards(@Context Call call) {
        return Listing.of(standards.all(call.caller()));
    }

    @POST
    @Path("appraisal-periods")
    @Status(201)
    @Allow(Permissions.APPRAISAL_MANAGE)
    public PeriodLock lockPeriod(@Context Call call, LockInput body) {
        return periods.lock(call.caller(), Period.of(body.period()), body.reason());
    }

    @GET
    @Path("appraisal-periods")
    @Allow(Allow.CALLER)
    public Listing<PeriodLock> listPeriods(@Context Call call) {
        return Listing.of(periods.locks(call.caller()));
    }

    @POST
    @Path("appraisal-periods/{period}/restatements")
    @Status(201)
    @Allow(Permissions.APPRAISAL_MANAGE)
    public Restatement restatePeriod(@Context Call call, @PathParam("period") String period, RestatementInput body) {
        return periods.restate(call.caller(), call.commandId(), Period.of(period), body.changes(), body.reason());
    }

    @GET
    @Path("appraisal-periods/{period}/restatements")
    @Allow(Allow.CALLER)
    public Listing<Restatement> listRestatements(@Context Call call, @PathParam("period") String period) {
        return Listing.of(periods.restatements(call.caller(), Period.of(period)));
    }

    @GET
    @Path("annual-results")
    @Allow(Allow.CALLER)
    public AnnualResult readAnnualResult(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("year") @Nullable Integer year) {
        if (employee == null || year == null) {
            String missing = employee == null ? "employee" : "year";
            throw new InvalidInput(List.of(
                    new Fault(missing, "parameter.required", Messages.text("parameter.required", missing), null)));
        }
        return results.of(call.caller(), AppraisalsResource.principal(employee), year);
    }
}
