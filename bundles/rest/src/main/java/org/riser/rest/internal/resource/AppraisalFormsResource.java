package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.appraisal.AppraisalForms;
import org.riser.appraisal.AppraisalStanding;
import org.riser.appraisal.AppraisalStandings;
import org.riser.appraisal.Period;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.text.Messages;

/** Where people stand today, and the forms of the appraisal as workbooks. */
@Component(service = Resource.class)
public final class AppraisalFormsResource implements Resource {
    private final AppraisalStandings standings;
    private final AppraisalForms forms;

    @Activate
    public AppraisalFormsResource(@Reference AppraisalStandings standings, @Reference AppraisalForms forms) {
        this.standings = standings;
        this.forms = forms;
    }

    /** Something that writes a form. */
    private interface Form {
        void write(OutputStream out) throws IOException;
    }

    @GET
    @Path("appraisal-standing")
    @Allow(Allow.CALLER)
    public AppraisalStanding readAppraisalStanding(
            @Context Call call,
            @QueryParam("employee") @Nullable UUID employee,
            @QueryParam("month") @Nullable YearMonth month) {
        if (employee == null || month == null) {
            throw missing(employee == null ? "employee" : "month");
        }
        return standings.of(call.caller(), AppraisalsResource.principal(employee), month);
    }

    @GET
    @Path("appraisals/{appraisal}/workbook")
    @Produces(Upload.ANY)
    @Allow(Allow.CALLER)
    public Response getAppraisalRecord(@Context Call call, @PathParam("appraisal") UUID id) {
        return file("appraisal-" + id, out -> forms.record(call.caller(), id, call.locale(), out));
    }

    @GET
    @Path("appraisal-periods/{period}/workbook")
    @Produces(Upload.ANY)
    @Allow(Allow.CALLER)
    public Response getPeriodStatistics(@Context Call call, @PathParam("period") String id) {
        Period period = Period.of(id);
        return file("appraisals-" + period, out -> forms.statistics(call.caller(), period, call.locale(), out));
    }

    @GET
    @Path("annual-results/workbook")
    @Produces(Upload.ANY)
    @Allow(Allow.CALLER)
    public Response getAnnualStatistics(@Context Call call, @QueryParam("year") @Nullable Integer year) {
        if (year == null) {
            throw missing("year");
        }
        Period period = Period.of(Integer.toString(year));
        return file("annual-results-" + period, out -> forms.annual(call.caller(), period, call.locale(), out));
    }

    /** Written before it is sent, so that a failure is an answer and not half a file. */
    private static Response file(String name, Form form) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            form.write(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory it does not fail
        }
        return Response.ok(workbook.toByteArray(), AppraisalForms.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }

    private static InvalidInput missing(String parameter) {
        return new InvalidInput(List.of(
                new Fault(parameter, "parameter.required", Messages.text("parameter.required", parameter), null)));
    }
}
