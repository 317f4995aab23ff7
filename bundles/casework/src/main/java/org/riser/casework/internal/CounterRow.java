package org.riser.casework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** The next free number of one series. */
@Entity
@Table(name = "RS_COUNTER")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class CounterRow {
    @Id
    String series;

    @Column(name = "NEXT_VALUE")
    long next = 1;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CounterRow() {}

    CounterRow(String series) {
        this.series = series;
    }

    /** Takes {@code size} numbers and answers the first. */
    long take(int size) {
        long first = next;
        next += size;
        return first;
    }
}
