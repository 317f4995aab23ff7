package org.riser.publication.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleProposal;

/**
 * A change of rules: what becomes of it changes once, and with that what it sets only where rows ended meanwhile
 * ({@link Rebase}).
 */
@Entity
@Table(name = "RS_RULE_CHANGE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ChangeRow {
    @Id
    UUID id;

    String pack;

    @Column(name = "CHANGE_STATE")
    String state;

    long edition;

    @Column(name = "BASED_ON")
    long basedOn;

    /** See {@link EditsJson}. */
    String edits;

    String reason;

    @Column(name = "EFFECTIVE_FROM")
    @Nullable
    Instant from;

    @Column(name = "PROPOSED_BY")
    String proposedBy;

    @Column(name = "PROPOSER_NAME")
    String proposerName;

    @Column(name = "PROPOSED_AT")
    Instant proposedAt;

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @Column(name = "DECIDER_NAME")
    @Nullable
    String deciderName;

    @Column(name = "DECIDED_AT")
    @Nullable
    Instant decidedAt;

    @Column(name = "DECISION_NOTE")
    String note = "";

    /** The edition in which rows have ended and whose place it takes; null for one that somebody published. */
    @Nullable
    Long stem;

    /** Who changed each of the edits last, in their order, one principal a line; null of changes made before it was kept. */
    @Nullable
    String editors;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ChangeRow() {}

    ChangeRow(UUID id, RuleProposal proposal, Caller by, Instant at) {
        this.id = id;
        this.pack = proposal.pack();
        this.state = RuleChange.State.PROPOSED.name();
        this.basedOn = proposal.basedOn();
        this.edits = EditsJson.write(proposal.edits());
        this.reason = proposal.reason();
        this.from = proposal.from();
        this.proposedBy = by.principal();
        this.proposerName = by.displayName();
        this.proposedAt = at;
    }

    /** What is left of an edition when some of its rows end. */
    static ChangeRow expiry(UUID id, ChangeRow of, Instant ended, Caller by, Instant at) {
        List<RowChange> left = of.edits().stream()
                .filter(edit -> !edit.terms().haveEndedAt(ended))
                .toList();
        ChangeRow row = new ChangeRow(id, new RuleProposal(of.pack, of.edition, left, of.reason, ended), by, at);
        row.stem = of.stem();
        row.editedOver(of);
        return row;
    }

    /** Whoever proposes rows as they were has not changed them. */
    void editedOver(@Nullable ChangeRow base) {
        Map<RowChange, String> known = new HashMap<>();
        if (base != null) {
            List<String> theirs = base.editors();
            List<RowChange> before = base.edits();
            for (int i = 0; i < before.size(); i++) {
                known.put(before.get(i), theirs.get(i));
            }
        }
        editors = edits().stream()
                .map(edit -> known.getOrDefault(edit, proposedBy))
                .collect(Collectors.joining("\n"));
    }

    /** Goes over another edition, with what is left of its own rows. */
    void standOver(Rebase rebase) {
        basedOn = rebase.basedOn();
        edits = EditsJson.write(rebase.edits());
        editedOver(rebase.over().orElse(null));
    }

    private List<String> editors() {
        return editors == null
                ? Collections.nCopies(edits().size(), proposedBy)
                : editors.lines().toList();
    }

    /** Who answers for each of the edits, in their order: whom it names, or who changed it last. */
    List<String> owners() {
        List<String> last = editors();
        List<RowChange> all = edits();
        return IntStream.range(0, all.size())
                .mapToObj(i -> Objects.requireNonNullElse(all.get(i).terms().owner(), last.get(i)))
                .toList();
    }

    /** Number of the edition that somebody published and that it is, or has taken the place of. */
    long stem() {
        return stem == null ? edition : stem;
    }

    boolean waits() {
        return state.equals(RuleChange.State.PROPOSED.name());
    }

    void publish(long number, Instant begins, Caller by, Instant at, String said) {
        state = RuleChange.State.PUBLISHED.name();
        edition = number;
        from = begins;
        decide(by, at, said);
    }

    /** Ends a proposal that nothing comes of. */
    void end(RuleChange.State ended, Caller by, Instant at, String said) {
        state = ended.name();
        decide(by, at, said);
    }

    private void decide(Caller by, Instant at, String said) {
        decidedBy = by.principal();
        deciderName = by.displayName();
        decidedAt = at;
        note = said;
    }

    List<RowChange> edits() {
        return EditsJson.read(edits);
    }

    RuleChange view() {
        RuleChange.Deed decided = decidedBy == null || deciderName == null || decidedAt == null
                ? null
                : new RuleChange.Deed(decidedBy, deciderName, decidedAt);
        return new RuleChange(
                id,
                pack,
                RuleChange.State.valueOf(state),
                edition,
                basedOn,
                edits(),
                reason,
                from,
                new RuleChange.Deed(proposedBy, proposerName, proposedAt),
                decided,
                note,
                stem == null ? 0 : basedOn);
    }
}
