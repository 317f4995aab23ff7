package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpMentions;
import org.riser.followup.NewMention;
import org.riser.identity.Permissions;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Paging;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;

/** Praise and criticism of employees. People see what is said of themselves. */
@Component(service = Resource.class)
public final class FollowupMentionsResource implements Resource {
    private final FollowUpMentions mentions;

    @Activate
    public FollowupMentionsResource(@Reference FollowUpMentions mentions) {
        this.mentions = mentions;
    }

    /** What was said; {@code employee} is the id of a member of the staff. */
    public record MentionInput(
            String module,
            FollowUpMention.Kind kind,
            @Nullable UUID caseId,
            @Nullable UUID employee,
            String text) {}

    /** What the facts are. */
    public record EstablishInput(boolean isTrue, String finding) {}

    /** The service asks for one of two permissions, so that whoever verifies can write down what they are told. */
    @POST
    @Path("followup/mentions")
    @Status(201)
    @Allow(Allow.CALLER)
    public FollowUpMention recordMention(@Context Call call, MentionInput body) {
        NewMention wanted = new NewMention(
                body.module(),
                body.kind(),
                body.caseId(),
                body.employee() == null ? null : "staff:" + body.employee(),
                body.text());
        return mentions.record(call.caller(), call.commandId(), wanted);
    }

    @GET
    @Path("followup/mentions")
    @Allow(Allow.CALLER)
    public Listing<FollowUpMention> listMentions(
            @Context Call call,
            @QueryParam("module") @Nullable String module,
            @QueryParam("state") FollowUpMention.@Nullable State state,
            @Context Paging paging) {
        return Listing.of(mentions.page(call.caller(), module, state, paging.cursor(), paging.limit()));
    }

    @GET
    @Path("followup/mentions/{mention}")
    @Allow(Allow.CALLER)
    public FollowUpMention getMention(@Context Call call, @PathParam("mention") UUID id) {
        return mentions.find(call.caller(), id);
    }

    @POST
    @Path("followup/mentions/{mention}:establish")
    @Allow(Permissions.FOLLOWUP_JUDGE)
    public FollowUpMention establishMention(@Context Call call, @PathParam("mention") UUID id, EstablishInput body) {
        return mentions.establish(call.caller(), id, body.isTrue(), body.finding(), call.expectedVersionIfAny());
    }
}
