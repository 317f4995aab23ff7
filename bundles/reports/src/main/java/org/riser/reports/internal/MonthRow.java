package org.riser.reports.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.reports.MonthReport.Restated;
import org.riser.reports.ReportTable;

/** An edition of a closed month; never changes. */
@Entity
@IdClass(MonthRow.Key.class)
@Table(name = "RS_REPORT_MONTH")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class MonthRow {
    @Id
    String report;

    @Id
    @Column(name = "REPORT_MONTH")
    String month;

    @Id
    int edition;

    String content;

    @Column(name = "MADE_AT")
    Instant madeAt;

    @Column(name = "MADE_BY")
    String madeBy;

    @Column(name = "MAKER_NAME")
    String makerName;

    @Nullable
    String reason;

    /** Which report, month and edition. */
    record Key(String report, String month, int edition) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MonthRow() {}

    MonthRow(Key key, List<ReportTable> tables, Caller by, Instant at, @Nullable String reason) {
        this.report = key.report();
        this.month = key.month();
        this.edition = key.edition();
        this.content = Json.write(tables);
        this.madeBy = by.principal();
        this.makerName = by.displayName();
        this.madeAt = at;
        this.reason = reason;
    }

    static Key key(String report, YearMonth month, int edition) {
        return new Key(report, month.toString(), edition);
    }

    boolean isBecauseOf(Caller caller, String words) {
        return madeBy.equals(caller.principal()) && words.equals(reason);
    }

    @Nullable
    Restated restated() {
        return reason == null ? null : new Restated(reason, makerName, madeAt);
    }
}
