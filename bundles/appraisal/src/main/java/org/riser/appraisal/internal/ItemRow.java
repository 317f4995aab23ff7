package org.riser.appraisal.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.StandardItem;

/** An item of a standard. */
@Entity
@Table(name = "RS_APPRAISAL_ITEM")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class ItemRow {
    @Id
    UUID id;

    @Column(name = "STANDARD_ID")
    UUID standard;

    @Column(name = "ITEM_POSITION")
    int position;

    String item;
    String aspect;

    @Column(name = "NAME_ZH")
    String nameZh;

    @Column(name = "NAME_EN")
    String nameEn;

    @Column(name = "MAX_POINTS")
    BigDecimal max;

    @Nullable
    String clause;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ItemRow() {}

    ItemRow(UUID id, UUID standard, int position, StandardItem item) {
        this.id = id;
        this.standard = standard;
        this.position = position;
        this.item = item.id();
        this.aspect = item.aspect().name();
        this.nameZh = item.name().zh();
        this.nameEn = item.name().en();
        this.max = item.max();
        this.clause = item.clause();
    }

    StandardItem view() {
        return new StandardItem(item, Aspect.valueOf(aspect), new Text(nameZh, nameEn), max.setScale(2), clause);
    }
}
