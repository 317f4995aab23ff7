package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.reports.NewSchedule;
import org.riser.reports.ReportDelivery;
import org.riser.reports.ReportSchedule;
import org.riser.reports.ReportSchedules;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.NeedsVersion;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Reports by mail. */
@Component(service = Resource.class)
public final class ReportSchedulesResource implements Resource {
    private final ReportSchedules schedules;

    @Activate
    public ReportSchedulesResource(@Reference ReportSchedules schedules) {
        this.schedules = schedules;
    }

    /** What is to be sent when, and to whom. */
    public record ScheduleInput(
            String name,
            NewSchedule.Rhythm rhythm,
            @Nullable Integer day,
            LocalTime at,
            List<String> reports,
            List<String> recipients,
            @Nullable String language,
            @Nullable Boolean active) {
        NewSchedule wanted() {
            return new NewSchedule(
                    name,
                    rhythm,
                    day == null ? 1 : day,
                    at,
                    reports,
                    recipients,
                    language == null ? "zh" : language,
                    active == null || active);
        }
    }

    /** Where letters may go. */
    public record DomainInput(String domain) {}

    @POST
    @Path("report-schedules")
    @Status(201)
    @Allow(Permissions.REPORT_DELIVER)
    public ReportSchedule createReportSchedule(@Context Call call, ScheduleInput body) {
        return schedules.create(call.caller(), call.commandId(), body.wanted());
    }

    @GET
    @Path("report-schedules")
    @Allow(Permissions.REPORT_DELIVER)
    public Listing<ReportSchedule> listReportSchedules(@Context Call call, @Context Paging paging) {
        return Listing.of(schedules.page(call.caller(), paging.cursor(), paging.limit()));
    }

    @GET
    @Path("report-schedules/{schedule}")
    @Allow(Permissions.REPORT_DELIVER)
    public ReportSchedule getReportSchedule(@Context Call call, @PathParam("schedule") UUID id) {
        return schedules.find(call.caller(), id);
    }

    @PUT
    @Path("report-schedules/{schedule}")
    @NeedsVersion
    @Allow(Permissions.REPORT_DELIVER)
    public ReportSchedule changeReportSchedule(@Context Call call, @PathParam("schedule") UUID id, ScheduleInput body) {
        return schedules.change(call.caller(), id, body.wanted(), call.expectedVersion());
    }

    @POST
    @Path("report-schedules/{schedule}:send")
    @Status(201)
    @Allow(Permissions.REPORT_DELIVER)
    public ReportDelivery sendReportSchedule(@Context Call call, @PathParam("schedule") UUID id) {
        return schedules.send(call.caller(), call.commandId(), id);
    }

    @GET
    @Path("report-schedules/{schedule}/deliveries")
    @Allow(Permissions.REPORT_DELIVER)
    public Listing<ReportDelivery> listReportDeliveries(
            @Context Call call, @PathParam("schedule") UUID id, @Context Paging paging) {
        return Listing.of(schedules.deliveries(call.caller(), id, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("report-domains")
    @Allow(Permissions.REPORT_VIEW)
    public Listing<String> listReportDomains(@Context Call call) {
        return Listing.of(schedules.domains(call.caller()));
    }

    @POST
    @Path("report-domains")
    @Allow(Permissions.TENANT_MANAGE)
    public Listing<String> allowReportDomain(@Context Call call, DomainInput body) {
        return Listing.of(schedules.allow(call.caller(), body.domain()));
    }

    @POST
    @Path("report-domains:disallow")
    @Allow(Permissions.TENANT_MANAGE)
    public Listing<String> disallowReportDomain(@Context Call call, DomainInput body) {
        return Listing.of(schedules.disallow(call.caller(), body.domain()));
    }
}
