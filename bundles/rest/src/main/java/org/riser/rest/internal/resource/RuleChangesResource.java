package org.riser.rest.internal.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.InvalidInput;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Call;
import org.riser.rest.internal.http.KeepsNoAnswer;
import org.riser.rest.internal.http.Listing;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.http.Status;
import org.riser.rulebook.Review;

/** What a company sets over the rule packs: proposed, published, taken back. */
@Component(service = Resource.class)
public final class RuleChangesResource implements Resource {
    private final RulePublications publications;

    @Activate
    public RuleChangesResource(@Reference RulePublications publications) {
        this.publications = publications;
    }

    /** A row to be set; without cells the pack's row is taken out. */
    public record RowInput(
            String table,
            String row,
            @Nullable Map<String, String> cells,
            @Nullable TermsInput terms) {
        RowChange change() {
            return new RowChange(
                    table,
                    row,
                    Optional.ofNullable(cells).orElse(Map.of()),
                    Optional.ofNullable(terms).map(TermsInput::terms).orElse(RowTerms.NONE));
        }
    }

    /** Who answers for a row, why it is set, and until when it holds. */
    public record TermsInput(
            @Nullable String owner,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Boolean locked) {
        RowTerms terms() {
            return new RowTerms(owner, Optional.ofNullable(reason).orElse(""), until, Boolean.TRUE.equals(locked));
        }
    }

    /** Everything that is to be set over a pack. */
    public record ProposalInput(
            long basedOn,
            List<RowInput> edits,
            String reason,
            @Nullable Instant from) {}

    /** Rows to be checked. */
    public record RowsInput(List<RowInput> edits) {}

    /** Why an earlier edition is to come back. */
    public record RestoreInput(String reason) {}

    /** What is said to a decision. */
    public record DecisionInput(@Nullable String note) {
        String said() {
            return Optional.ofNullable(note).orElse("");
        }
    }

    /** That nothing is wrong with the rows. */
    public record Checked(int edits) {}

    @GET
    @Path("rules/{pack}/changes")
    @Allow(Permissions.RULE_VIEW)
    public Listing<RuleChange> listRuleChanges(@Context Call call, @PathParam("pack") String pack) {
        return Listing.of(publications.list(call.caller(), pack));
    }

    @GET
    @Path("rule-changes/{change}")
    @Allow(Permissions.RULE_VIEW)
    public RuleChange getRuleChange(@Context Call call, @PathParam("change") UUID id) {
        return publications.find(call.caller(), id);
    }

    @POST
    @Path("rules/{pack}/changes:check")
    @KeepsNoAnswer
    @Allow(Permissions.RULE_EDIT)
    public Checked checkRules(@Context Call call, @PathParam("pack") String pack, RowsInput body) {
        var faults = publications.check(call.caller(), pack, changes(body.edits()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Checked(body.edits().size());
    }

    @POST
    @Path("rules/{pack}/changes:review")
    @KeepsNoAnswer
    @Allow(Permissions.RULE_EDIT)
    public Review reviewRules(@Context Call call, @PathParam("pack") String pack, RowsInput body) {
        return publications.review(call.caller(), pack, changes(body.edits()));
    }

    @POST
    @Path("rules/{pack}/changes")
    @Status(201)
    @Allow(Permissions.RULE_EDIT)
    public RuleChange proposeRules(@Context Call call, @PathParam("pack") String pack, ProposalInput body) {
        RuleProposal proposal =
                new RuleProposal(pack, body.basedOn(), changes(body.edits()), body.reason(), body.from());
        return publications.propose(call.caller(), call.commandId(), proposal);
    }

    @POST
    @Path("rules/{pack}/editions/{edition}:restore")
    @Status(201)
    @Allow(Permissions.RULE_EDIT)
    public RuleChange restoreRules(
            @Context Call call, @PathParam("pack") String pack, @PathParam("edition") long edition, RestoreInput body) {
        return publications.restore(call.caller(), call.commandId(), pack, edition, body.reason());
    }

    @POST
    @Path("rule-changes/{change}:publish")
    @Allow(Permissions.RULE_PUBLISH)
    public RuleChange publishRules(@Context Call call, @PathParam("change") UUID id, DecisionInput body) {
        return publications.publish(call.caller(), id, body.said());
    }

    @POST
    @Path("rule-changes/{change}:refuse")
    @Allow(Permissions.RULE_PUBLISH)
    public RuleChange refuseRules(@Context Call call, @PathParam("change") UUID id, DecisionInput body) {
        return publications.refuse(call.caller(), id, body.said());
    }

    @POST
    @Path("rule-changes/{change}:withdraw")
    @Allow(Permissions.RULE_EDIT)
    public RuleChange withdrawRules(@Context Call call, @PathParam("change") UUID id) {
        return publications.withdraw(call.caller(), id);
    }

    private static List<RowChange> changes(List<RowInput> edits) {
        return edits.stream().map(RowInput::change).toList();
    }
}
