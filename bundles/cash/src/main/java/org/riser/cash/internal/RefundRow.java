package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.cash.Refund;
import org.riser.cash.RefundCause;
import org.riser.cash.Tender;

/** A refund: what was asked for never changes. */
@Entity
@Table(name = "RS_CASH_REFUND")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class RefundRow {
    @Id
    UUID id;

    @Column(name = "RECEIPT_ID")
    @Nullable
    UUID receipt;

    @Column(name = "CASE_ID")
    @Nullable
    UUID caseId;

    @Column(name = "TILL_ID")
    UUID till;

    String module;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    String tender;
    BigDecimal amount;
    String cause;
    String reason = "";

    @Column(name = "ROW_ID")
    @Nullable
    String row;

    @Nullable
    String clause;

    @Column(name = "BECAUSE_ZH")
    @Nullable
    String becauseZh;

    @Column(name = "BECAUSE_EN")
    @Nullable
    String becauseEn;

    @Column(name = "ASKED_BY")
    String askedBy;

    @Column(name = "ASKED_AT")
    Instant askedAt;

    @Column(name = "REFUND_STATE")
    String state = Refund.State.ASKED.name();

    @Column(name = "DECIDED_BY")
    @Nullable
    String decidedBy;

    @Column(name = "DECIDED_AT")
    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;

    @Column(name = "PAID_TILL_ID")
    @Nullable
    UUID paidTill;

    @Column(name = "SERIAL_NO")
    long serial;

    @Column(name = "NUMBER_TEXT")
    @Nullable
    String number;

    @Column(name = "PAID_BY")
    @Nullable
    String paidBy;

    @Column(name = "PAID_AT")
    @Nullable
    Instant paidAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected RefundRow() {}

    RefundRow(UUID id, TillRow till, Tender tender, BigDecimal amount, RefundCause cause, String askedBy, Instant now) {
        this.id = id;
        this.till = till.id;
        this.module = till.module;
        this.orgUnit = till.orgUnit;
        this.tender = tender.name();
        this.amount = amount;
        this.cause = cause.name();
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    void computedBy(Refund.Basis basis) {
        row = basis.row();
        clause = basis.clause();
        becauseZh = basis.because().zh();
        becauseEn = basis.because().en();
    }

    Refund.State state() {
        return Refund.State.valueOf(state);
    }

    RefundCause cause() {
        return RefundCause.valueOf(cause);
    }

    boolean isCash() {
        return tender.equals(Tender.CASH.name());
    }

    void decide(Refund.State next, String by, Instant at, @Nullable String why) {
        state = next.name();
        decidedBy = by;
        decidedAt = at;
        decision = why;
    }

    /** Takes the till's next number for refunds. */
    void pay(TillRow at, String by, Instant now) {
        state = Refund.State.PAID.name();
        paidTill = at.id;
        serial = at.nextRefund();
        number = at.name + "-R" + String.format("%08d", serial);
        paidBy = by;
        paidAt = now;
    }

    private Refund.@Nullable Basis basis() {
        return row == null || clause == null || becauseZh == null || becauseEn == null
                ? null
                : new Refund.Basis(row, clause, new Text(becauseZh, becauseEn));
    }

    Refund view(Map<String, String> names) {
        return new Refund(
                id,
                receipt,
                caseId,
                till,
                module,
                Tender.valueOf(tender),
                amount,
                cause(),
                reason,
                basis(),
                askedBy,
                names.getOrDefault(askedBy, askedBy),
                askedAt,
                state(),
                decidedBy,
                decidedAt,
                decision,
                number,
                paidBy,
                paidAt,
                version);
    }
}
