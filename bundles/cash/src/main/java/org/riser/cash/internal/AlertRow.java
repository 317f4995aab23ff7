package org.riser.cash.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.cash.CashAlert;
import org.riser.cash.Holding;

/** Cash was held too long; written once. */
@Entity
@Table(name = "RS_CASH_ALERT")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class AlertRow {
    @Id
    UUID id;

    String custodian;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    BigDecimal held;

    @Column(name = "ROW_ID")
    String row;

    String clause;

    @Column(name = "MESSAGE_ZH")
    String messageZh;

    @Column(name = "MESSAGE_EN")
    String messageEn;

    @Column(name = "RAISED_AT")
    Instant raisedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AlertRow() {}

    AlertRow(UUID id, CustodyRow custody, Holding.Block block, Instant now) {
        this.id = id;
        this.custodian = custody.custodian;
        this.orgUnit = custody.orgUnit;
        this.held = custody.held;
        this.row = block.row();
        this.clause = block.clause();
        this.messageZh = block.message().zh();
        this.messageEn = block.message().en();
        this.raisedAt = now;
    }

    /** Of a safe: nobody holds anything by its code. */
    AlertRow(UUID id, SafeCodeRow code, Holding.Block block, Instant now) {
        this.id = id;
        this.custodian = code.changedBy;
        this.orgUnit = code.orgUnit;
        this.held = BigDecimal.ZERO.setScale(Bill.SCALE);
        this.row = block.row();
        this.clause = block.clause();
        this.messageZh = block.message().zh();
        this.messageEn = block.message().en();
        this.raisedAt = now;
    }

    CashAlert view(Map<String, String> names) {
        return new CashAlert(
                id,
                custodian,
                names.getOrDefault(custodian, custodian),
                held,
                row,
                clause,
                new Text(messageZh, messageEn),
                raisedAt);
    }
}
