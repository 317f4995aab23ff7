package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.Satisfaction;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionReport;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Resource;

/** What customers think of finished work, of the running month unless days are given. */
@Component(service = Resource.class)
public final class FollowupSatisfactionResource implements Resource {
    private final Satisfaction satisfaction;
    private final Clock clock;

    @Activate
    public FollowupSatisfactionResource(@Reference Satisfaction satisfaction, @Reference Clock clock) {
        this.satisfaction = satisfaction;
        this.clock = clock;
    }

    @GET
    @Path("followup/satisfaction/{module}")
    @Allow(Permissions.FOLLOWUP_VIEW)
    public SatisfactionReport getSatisfaction(
            @Context Call call,
            @PathParam("module") String module,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("by") SatisfactionQuery.@Nullable By by,
            @QueryParam("employee") @Nullable String employee) {
        LocalDate last = last(call, to);
        return satisfaction.report(
                call.caller(),
                new SatisfactionQuery(
                        module, first(from, last), last, by == null ? SatisfactionQuery.By.EMPLOYEE : by, employee));
    }

    private LocalDate last(Call call, @Nullable LocalDate to) {
        return to == null ? LocalDate.ofInstant(clock.instant(), call.zone()) : to;
    }

    private static LocalDate first(@Nullable LocalDate from, LocalDate last) {
        return from == null ? last.withDayOfMonth(1) : from;
    }
}
