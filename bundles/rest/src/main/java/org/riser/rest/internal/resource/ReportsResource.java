package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.reports.MonthReport;
import org.riser.reports.Reports;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;

/** The monthly pack. */
@Component(service = Resource.class)
public final class ReportsResource implements Resource {
    private final Reports reports;

    @Activate
    public ReportsResource(@Reference Reports reports) {
        this.reports = reports;
    }

    /** Which edition is replaced, and why. */
    public record MonthRestatement(int edition, String reason) {}

    @GET
    @Path("reports")
    @Allow(Permissions.REPORT_VIEW)
    public Listing<Reports.Info> listReports(@Context Call call) {
        return Listing.of(reports.all(call.caller()));
    }

    @GET
    @Path("reports/{report}/months/{month}")
    @Allow(Permissions.REPORT_VIEW)
    public MonthReport getMonthReport(
            @Context Call call, @PathParam("report") String report, @PathParam("month") YearMonth month) {
        return reports.month(call.caller(), report, month);
    }

    @POST
    @Path("reports/{report}/months/{month}:restate")
    @Allow(Permissions.REPORT_RESTATE)
    public MonthReport restateMonthReport(
            @Context Call call,
            @PathParam("report") String report,
            @PathParam("month") YearMonth month,
            MonthRestatement body) {
        return reports.restate(call.caller(), report, month, body.edition(), body.reason());
    }

    @GET
    @Path("reports/{report}/months/{month}/workbook")
    @Produces(Upload.ANY)
    @Allow(Permissions.REPORT_VIEW)
    public Response getMonthReportWorkbook(
            @Context Call call, @PathParam("report") String report, @PathParam("month") YearMonth month) {
        return file(call, List.of(report), month, report);
    }

    @GET
    @Path("report-packs/{month}/workbook")
    @Produces(Upload.ANY)
    @Allow(Permissions.REPORT_VIEW)
    public Response getReportPack(@Context Call call, @PathParam("month") YearMonth month) {
        return file(call, List.of(), month, "reports");
    }

    /** Written before it is sent, so that a failure is an answer and not half a file. */
    private Response file(Call call, List<String> wanted, YearMonth month, String name) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            reports.workbook(call.caller(), wanted, month, call.locale(), workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory it does not fail
        }
        return Response.ok(workbook.toByteArray(), Reports.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + month + ".xlsx\"")
                .build();
    }
}
