package org.riser.conduct.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.conduct.Standing;

/** A change of what counts for somebody; written once. */
@Entity
@Table(name = "RS_CONDUCT_POSTING")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class PostingRow {
    static final String CONFIRMED = "confirmed";
    static final String RULED = "ruled";

    @Id
    UUID id;

    @Column(name = "PENALTY_ID")
    UUID penalty;

    String employee;
    String period;
    String clause;
    String effect;
    String cause;

    @Nullable
    BigDecimal amount;

    String unit;

    @Column(name = "POSTED_AT")
    Instant postedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PostingRow() {}

    PostingRow(UUID id, PenaltyRow penalty, String cause, @Nullable BigDecimal amount, Instant now) {
        this.id = id;
        this.penalty = penalty.id;
        this.employee = penalty.employee;
        this.period = penalty.period;
        this.clause = penalty.clause;
        this.effect = penalty.effect;
        this.cause = cause;
        this.amount = amount;
        this.unit = penalty.unit;
        this.postedAt = now;
    }

    Standing.Posting view() {
        return new Standing.Posting(penalty, clause, effect, cause, amount, unit, postedAt);
    }
}
