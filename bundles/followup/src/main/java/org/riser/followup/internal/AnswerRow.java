package org.riser.followup.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.modules.descriptor.ChecklistItem;

/** One answer of a customer. Whose work it is about is repeated, so that means are sums over this table alone. */
@Entity
@Table(name = "RS_FOLLOWUP_ANSWER")
@IdClass(AnswerRow.Key.class)
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class AnswerRow {
    @Id
    @Column(name = "CASE_ID")
    UUID call;

    /** The question's id. */
    @Id
    String item;

    /** Null unless the answer is a score. */
    @Nullable
    Integer score;

    /** {@code good fair poor}; null unless the answer is one of these. */
    @Nullable
    String grade;

    /** Null unless it is in words. */
    @Column(name = "ANSWER")
    @Nullable
    String text;

    /** Whether it counts; not when its call is void. */
    boolean counted = true;

    String module;
    String business;
    String employee;

    @Column(name = "ORG_UNIT")
    @Nullable
    String orgUnit;

    /** The day of the call. */
    @Column(name = "CALLED_ON")
    LocalDate calledOn;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AnswerRow() {}

    AnswerRow(CallRow call, ChecklistItem item, Object answer, LocalDate calledOn) {
        this.call = call.id;
        this.item = item.id();
        if (answer instanceof BigDecimal number) {
            this.score = number.intValueExact();
        } else if (item.type() == ChecklistItem.Answer.GRADE) {
            this.grade = answer.toString();
        } else {
            this.text = answer.toString();
        }
        this.module = call.module;
        this.business = call.business;
        this.employee = call.employee;
        this.orgUnit = call.orgUnit;
        this.calledOn = calledOn;
    }

    Object value() {
        if (score != null) {
            return BigDecimal.valueOf(score);
        }
        return grade != null ? grade : text == null ? "" : text;
    }

    /** The part of the primary key beside the tenant. */
    record Key(UUID call, String item) implements Serializable {}
}
