package org.riser.rest.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.casework.Attachments;
import org.riser.casework.Attachments.Attachment;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.MaxBytes;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Photos, signatures and files that cases name by their id. */
@Component(service = Resource.class)
public final class AttachmentsResource implements Resource {
    /** A form around the file takes some room too. */
    private static final int LARGEST_BODY = Attachments.MAX_BYTES + 64 * 1024;

    private final Attachments attachments;

    @Activate
    public AttachmentsResource(@Reference Attachments attachments) {
        this.attachments = attachments;
    }

    @POST
    @Path("attachments")
    @Status(201)
    @MaxBytes(LARGEST_BODY)
    @Consumes(Upload.ANY)
    @Allow(Permissions.ATTACHMENT_ADD)
    public Attachment addAttachment(
            @Context Call call,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Type") @Nullable String type) {
        Upload file = Upload.of(call.body(), type, name);
        return attachments.add(call.caller(), call.commandId(), file.name(), file.content());
    }

    @GET
    @Path("attachments/{attachment}")
    @Allow(Permissions.CASE_VIEW)
    public Attachment getAttachment(@Context Call call, @PathParam("attachment") UUID id) {
        return attachments.get(call.caller(), id);
    }

    @GET
    @Path("attachments/{attachment}/content")
    @Produces(Upload.ANY)
    @Allow(Permissions.CASE_VIEW)
    public Response getAttachmentContent(@Context Call call, @PathParam("attachment") UUID id) {
        Attachment attachment = attachments.get(call.caller(), id);
        String name =
                URLEncoder.encode(attachment.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(attachments.content(call.caller(), id), attachment.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
