package org.riser.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;
import org.riser.rulebook.Review;
import org.riser.rulebook.Rulebook;

/**
 * What a group or a company sets over the rule packs. A group's rows hold for its companies too, a company's own stand over
 * them. One person proposes, another publishes; what is published holds on every node within five seconds, from its moment on
 * and never before it was published. Every method belongs to the caller's tenant; writes are idempotent and go to the audit.
 * Thread-safe.
 */
@ProviderType
public interface RulePublications {
    /** Topic of the notice that a change was proposed or decided on; its subject is the pack. */
    String TOPIC = "rule-changes";

    /** Longest reason or note, in characters. */
    int LONGEST_TEXT = 500;

    /** Most rows of one proposal. */
    int MOST_EDITS = 5_000;

    /**
     * The latest 200 changes of a pack, the newest first. Needs {@code rule.view}.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    List<RuleChange> list(Caller caller, String pack);

    /**
     * Everything that an edition of the company sets, however long ago it was published. Needs {@code rule.view}.
     *
     * @param edition its number; 0 for the pack as it is, over which nothing is set
     * @throws org.riser.api.error.NotFound if there is no such pack or edition
     */
    List<RowChange> edition(Caller caller, String pack, long edition);

    /**
     * Needs {@code rule.view}.
     *
     * @throws org.riser.api.error.NotFound if the company has no such change
     */
    RuleChange find(Caller caller, UUID id);

    /**
     * Everything wrong with edits of a pack; nothing is kept. Needs {@code rule.edit}.
     *
     * @return faults whose field is the cell ({@code edits[0].cells.limit})
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    List<Fault> check(Caller caller, String pack, List<RowChange> edits);

    /**
     * Decides for the caller's tenant as if these edits had been published to hold from a moment on, also one long past, in
     * place of all that the tenant itself has set since. Nothing is put in force. Needs {@code rule.edit}.
     *
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Rulebook preview(Caller caller, String pack, List<RowChange> edits, Instant from);

    /**
     * Looks at a pack as it would be with edits over what the group sets: what looks wrong, what became of its scenarios,
     * which rows carry out its clauses. Nothing is kept. Needs {@code rule.edit}.
     *
     * @throws org.riser.api.error.InvalidInput with what {@link #check} finds
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Review review(Caller caller, String pack, List<RowChange> edits);

    /**
     * Keeps a proposal until somebody else decides on it. Needs {@code rule.edit}.
     *
     * @param id of the change; the same id again answers what it became
     * @throws org.riser.api.error.InvalidInput with what {@link #check} finds
     * @throws org.riser.api.error.Conflict if a later edition than the author saw is published
     */
    RuleChange propose(Caller caller, UUID id, RuleProposal proposal);

    /**
     * Proposes what an earlier edition set. Needs {@code rule.edit}.
     *
     * @param edition its number; 0 for the pack as it is
     * @throws org.riser.api.error.NotFound if there is no such edition
     */
    RuleChange restore(Caller caller, UUID id, String pack, long edition, String reason);

    /**
     * Publishes a proposal. What rows have ended of the edition it was written over since does not bar it: it goes over what is
     * left, without the ended rows that it took along as they were. Needs {@code rule.publish}.
     *
     * @throws org.riser.api.error.Forbidden if the caller proposed it
     * @throws org.riser.api.error.InvalidInput if it does not fit the pack any more
     * @throws org.riser.api.error.Conflict if it was decided on, somebody published another edition since it was proposed, or
     *     it sets a row otherwise that has ended meanwhile; then it is kept as it is, and the rows are named
     */
    RuleChange publish(Caller caller, UUID id, String note);

    /**
     * Refuses a proposal. Needs {@code rule.publish}.
     *
     * @throws org.riser.api.error.Conflict if it was decided on
     */
    RuleChange refuse(Caller caller, UUID id, String note);

    /**
     * Takes one's own proposal back. Needs {@code rule.edit}.
     *
     * @throws org.riser.api.error.Forbidden if somebody else proposed it
     * @throws org.riser.api.error.Conflict if it was decided on
     */
    RuleChange withdraw(Caller caller, UUID id);
}
