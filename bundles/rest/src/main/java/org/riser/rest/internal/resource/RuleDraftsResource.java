package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.identity.Permissions;
import org.riser.publication.DraftChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleDrafts;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rest.internal.resource.RuleChangesResource.Checked;
import org.riser.rest.internal.resource.RuleChangesResource.RowInput;

/** What authors work on before they propose it: one draft for each pack, shared with the studio. */
@Component(service = Resource.class)
public final class RuleDraftsResource implements Resource {
    private final RuleDrafts drafts;

    @Activate
    public RuleDraftsResource(@Reference RuleDrafts drafts) {
        this.drafts = drafts;
    }

    /** What is to become otherwise in a draft. */
    public record DraftInput(
            @Nullable List<RowInput> rows,
            @Nullable List<RowNameInput> back,
            @Nullable String reason,
            @Nullable Instant from) {
        DraftChange change(String pack) {
            return new DraftChange(
                    pack,
                    Optional.ofNullable(rows).orElse(List.of()).stream()
                            .map(RowInput::change)
                            .toList(),
                    Optional.ofNullable(back).orElse(List.of()).stream()
                            .map(name -> new DraftChange.RowName(name.table(), name.row()))
                            .toList(),
                    reason,
                    from);
        }
    }

    /** A row that the draft is no longer to set. */
    public record RowNameInput(String table, String row) {}

    @GET
    @Path("rule-drafts")
    @Allow(Permissions.RULE_EDIT)
    public Listing<RuleDraft> listRuleDrafts(@Context Call call, @QueryParam("pack") @Nullable String pack) {
        return Listing.of(drafts.list(call.caller()).stream()
                .filter(draft -> pack == null || draft.pack().equals(pack))
                .toList());
    }

    /** Without a version it begins one. */
    @POST
    @Path("rules/{pack}/draft")
    @Allow(Permissions.RULE_EDIT)
    public RuleDraft changeRuleDraft(@Context Call call, @PathParam("pack") String pack, DraftInput body) {
        long seen = Optional.ofNullable(call.expectedVersionIfAny()).orElse(0L);
        return drafts.change(call.caller(), body.change(pack), seen);
    }

    @POST
    @Path("rules/{pack}/draft:check")
    @KeepsNoAnswer
    @Allow(Permissions.RULE_EDIT)
    public Checked checkRuleDraft(@Context Call call, @PathParam("pack") String pack) {
        List<Fault> faults = drafts.check(call.caller(), pack);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Checked(drafts.find(call.caller(), pack)
                .map(draft -> draft.edits().size())
                .orElse(0));
    }

    @POST
    @Path("rules/{pack}/draft:submit")
    @Status(201)
    @Allow(Permissions.RULE_EDIT)
    public RuleChange submitRuleDraft(@Context Call call, @PathParam("pack") String pack) {
        return drafts.submit(call.caller(), call.commandId(), pack, seen(call, pack));
    }

    @POST
    @Path("rules/{pack}/draft:discard")
    @Allow(Permissions.RULE_EDIT)
    public void discardRuleDraft(@Context Call call, @PathParam("pack") String pack) {
        drafts.discard(call.caller(), pack, seen(call, pack));
    }

    /** The version that the caller names, or else the one that is there. */
    private long seen(Call call, String pack) {
        Long named = call.expectedVersionIfAny();
        return named != null
                ? named
                : drafts.find(call.caller(), pack).map(RuleDraft::version).orElse(0L);
    }
}
