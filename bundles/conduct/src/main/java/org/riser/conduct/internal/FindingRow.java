package org.riser.conduct.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;

/** A finding; written once. */
@Entity
@Table(name = "RS_CONDUCT_FINDING")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class FindingRow {
    @Id
    UUID id;

    String module;
    String event;
    String employee;

    /** Of the employee when it was found. */
    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    @Column(name = "OCCURRED_AT")
    Instant occurredAt;

    @Nullable
    String item;

    String words;
    String evidence;

    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    /** See {@link StoredFacts}. */
    String facts;

    /** See {@link StoredFacts#gaps}. */
    String gaps;

    @Column(name = "FOUND_BY")
    String foundBy;

    @Column(name = "FINDER_NAME")
    String finderName;

    @Column(name = "FOUND_AT")
    Instant foundAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected FindingRow() {}

    FindingRow(UUID id, NewFinding found, Instant occurredAt, Judgement judgement, Caller caller, Instant now) {
        this.id = id;
        this.module = found.module();
        this.event = found.event();
        this.employee = found.employee();
        this.occurredAt = occurredAt;
        this.item = found.item();
        this.words = found.text();
        this.evidence = found.evidence();
        this.caseId = found.caseId();
        this.facts = StoredFacts.write(judgement.facts().asMap());
        this.gaps = StoredFacts.writeGaps(judgement.gaps());
        this.foundBy = caller.principal();
        this.finderName = caller.displayName();
        this.foundAt = now;
    }

    /** @param blind without who found it */
    Finding view(Map<String, String> names, List<Penalty> penalties, boolean blind) {
        List<Text> told = StoredFacts.gaps(gaps);
        return new Finding(
                id,
                module,
                event,
                employee,
                names.getOrDefault(employee, employee),
                occurredAt,
                item,
                words,
                evidence,
                caseId,
                StoredFacts.read(facts),
                blind ? "" : foundBy,
                blind ? "" : finderName,
                foundAt,
                penalties,
                told);
    }
}
