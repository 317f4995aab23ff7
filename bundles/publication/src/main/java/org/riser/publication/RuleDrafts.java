package org.riser.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;

/**
 * What a company's rule authors are working on: one draft for each pack, which they share. Whoever saves names the version
 * that they saw, so that nobody's work is overwritten unseen. Every method needs {@code rule.edit} and belongs to the
 * caller's tenant; writes go to the audit. Thread-safe.
 */
@ProviderType
public interface RuleDrafts {
    /** Topic of the notice that a draft was saved, submitted or thrown away; its subject is the pack. */
    String TOPIC = "rule-drafts";

    /**
     * The draft of a pack; empty when nobody is working on one.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Optional<RuleDraft> find(Caller caller, String pack);

    /** Every draft of the company, by pack; also of packs that are away. */
    List<RuleDraft> list(Caller caller);

    /**
     * Changes rows of a draft, or begins one over the company's latest edition.
     *
     * @param seen version that the author has worked on; 0 to begin one
     * @throws org.riser.api.error.InvalidInput if the reason is too long or there are too many edits
     * @throws org.riser.api.error.Conflict as for {@link #save}
     */
    RuleDraft change(Caller caller, DraftChange change, long seen);

    /**
     * Everything wrong with a draft as it is; nothing is kept.
     *
     * @return faults whose field is the cell ({@code edits[0].cells.limit})
     * @throws org.riser.api.error.NotFound if there is no such pack, or no draft of it
     */
    List<Fault> check(Caller caller, String pack);

    /**
     * Saves a draft, however unfinished it is.
     *
     * @param content the whole of it; the reason may be empty
     * @param seen version that the author has worked on; 0 when there was none
     * @throws org.riser.api.error.InvalidInput if the reason is too long or there are too many edits
     * @throws org.riser.api.error.Conflict if somebody else saved or ended it meanwhile; it names them
     */
    RuleDraft save(Caller caller, RuleProposal content, long seen);

    /**
     * Proposes a draft and ends it, both or neither.
     *
     * @param change id of the change; the same id again answers what it became
     * @param seen version that the author has checked
     * @throws org.riser.api.error.InvalidInput with everything wrong with it
     * @throws org.riser.api.error.Conflict as for {@link #save} and {@link RulePublications#propose}
     */
    RuleChange submit(Caller caller, UUID change, String pack, long seen);

    /**
     * Throws a draft away. Does nothing when there is none.
     *
     * @throws org.riser.api.error.Conflict if somebody saved it since
     */
    void discard(Caller caller, String pack, long seen);
}
