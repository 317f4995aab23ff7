package org.riser.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RuleTables;
import org.riser.publication.RuleWorkbooks;
import org.riser.publication.WorkbookEdits;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.MaxBytes;
import org.riser.rest.internal.http.Resource;

/** Rule packs as workbooks for people who edit tables in a spreadsheet. */
@Component(service = Resource.class)
public final class RuleWorkbooksResource implements Resource {
    /** A form around the file takes some room too. */
    private static final int LARGEST_BODY = RuleWorkbooks.MOST_BYTES + 64 * 1024;

    private final RuleWorkbooks workbooks;
    private final RuleTables tables;

    @Activate
    public RuleWorkbooksResource(@Reference RuleWorkbooks workbooks, @Reference RuleTables tables) {
        this.workbooks = workbooks;
        this.tables = tables;
    }

    /** Written before it is sent, so that a failure is an answer and not half a file. */
    @GET
    @Path("rules/{pack}/workbook")
    @Produces(Upload.ANY)
    @Allow(Permissions.RULE_VIEW)
    public Response getRuleWorkbook(@Context Call call, @PathParam("pack") String pack) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            workbooks.write(call.caller(), pack, own(call, pack), call.locale(), workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory it does not fail
        }
        return Response.ok(workbook.toByteArray(), RuleWorkbooks.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"rules-" + pack + ".xlsx\"")
                .build();
    }

    @POST
    @Path("rules/{pack}/workbook:read")
    @MaxBytes(LARGEST_BODY)
    @Consumes(Upload.ANY)
    @KeepsNoAnswer
    @Allow(Permissions.RULE_EDIT)
    public WorkbookEdits readRuleWorkbook(
            @Context Call call, @PathParam("pack") String pack, @HeaderParam("Content-Type") @Nullable String type) {
        Upload file = Upload.of(call.body(), type, null);
        try {
            return workbooks.read(call.caller(), pack, own(call, pack), file.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the disk of the temporary folder is full, or worse
        }
    }

    private List<RowChange> own(Call call, String pack) {
        return tables.stand(call.caller(), pack).own();
    }
}
