package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.riser.appraisal.Restatement;

/** What a restatement comes to for one person; written once. */
@Entity
@Table(name = "RS_APPRAISAL_DIFFERENCE")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class DifferenceRow {
    @Id
    UUID id;

    @Column(name = "RESTATEMENT_ID")
    UUID restatement;

    @Column(name = "SHEET_ID")
    UUID sheet;

    String employee;

    @Column(name = "TOTAL_BEFORE")
    BigDecimal before;

    @Column(name = "TOTAL_AFTER")
    BigDecimal after;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected DifferenceRow() {}

    DifferenceRow(UUID id, UUID restatement, SheetRow sheet, BigDecimal before, BigDecimal after) {
        this.id = id;
        this.restatement = restatement;
        this.sheet = sheet.id;
        this.employee = sheet.employee;
        this.before = before;
        this.after = after;
    }

    Restatement.Difference view(Map<String, String> names) {
        return new Restatement.Difference(
                sheet, employee, names.getOrDefault(employee, employee), before, after, after.subtract(before));
    }
}
