package org.riser.publication.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleProposal;

/** What a company's authors are working on for one pack. */
@Entity
@Table(name = "RS_RULE_DRAFT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DraftRow {
    @Id
    String pack;

    @Column(name = "DRAFT_VERSION")
    long version;

    @Column(name = "BASED_ON")
    long basedOn;

    /** See {@link EditsJson}. */
    String edits;

    String reason;

    @Column(name = "EFFECTIVE_FROM")
    @Nullable
    Instant from;

    @Column(name = "SAVED_BY")
    String savedBy;

    @Column(name = "SAVER_NAME")
    String saverName;

    @Column(name = "SAVED_AT")
    Instant savedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long lockVersion;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DraftRow() {}

    @SuppressWarnings("NullAway.Init") // save fills the rest
    DraftRow(RuleProposal content, Caller by, Instant at) {
        this.pack = content.pack();
        save(content, by, at);
    }

    /** A draft that is begun anew never gets a version that an earlier one had. */
    void save(RuleProposal content, Caller by, Instant at) {
        version = Math.max(version + 1, at.toEpochMilli());
        basedOn = content.basedOn();
        edits = EditsJson.write(content.edits());
        reason = content.reason();
        from = content.from();
        savedBy = by.principal();
        saverName = by.displayName();
        savedAt = at;
    }

    RuleProposal proposal() {
        return new RuleProposal(pack, basedOn, EditsJson.read(edits), reason, from);
    }

    RuleDraft view() {
        RuleChange.Deed saved = new RuleChange.Deed(savedBy, saverName, savedAt);
        return new RuleDraft(pack, version, basedOn, EditsJson.read(edits), reason, from, saved);
    }
}
