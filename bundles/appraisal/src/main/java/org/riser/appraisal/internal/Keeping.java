package org.riser.appraisal.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.appraisal.Period;
import org.riser.store.UnitOfWork;

/**
 * From which day sheets are kept. A year is made of its months, so these are kept as long as the year's sheet is
 * (PRO-RET-01, PRO-RET-02).
 */
final class Keeping {
    private static final String MONTHS = "update RS_APPRAISAL_SHEET set KEPT_FROM = ? where TENANT_ID = ?"
            + " and PERIOD > ? and PERIOD < ? and CLOSED_AT is not null and EMPLOYEE in (";

    private Keeping() {}

    /** Sheets of a period that is locked on this day. */
    static void locked(UnitOfWork unit, Period period, List<SheetRow> sheets, LocalDate day) {
        if (period.isYear()) {
            sheets.forEach(sheet -> sheet.keptFrom = day);
            Rows.entities(unit).flush();
            String year = period.toString();
            unit.sql(MONTHS + "select y.EMPLOYEE from RS_APPRAISAL_SHEET y where y.TENANT_ID = ? and y.PERIOD = ?)")
                    .with(Date.valueOf(day), tenant(unit), year + "-", year + "-99")
                    .with(tenant(unit), year)
                    .update();
            return;
        }
        Map<String, SheetRow> years = Rows.sheetsOf(unit, new Period(period.year(), null)).stream()
                .collect(Collectors.toMap(sheet -> sheet.employee, Function.identity()));
        for (SheetRow sheet : sheets) {
            SheetRow year = years.get(sheet.employee);
            sheet.keptFrom = year == null || year.closedAt != null ? day : null;
        }
    }

    /** A sheet that is opened: of a year its months wait for it. */
    static void opened(UnitOfWork unit, SheetRow sheet) {
        if (sheet.period().isYear()) {
            unit.sql(MONTHS + "?)")
                    .with((Object) null)
                    .with(tenant(unit), sheet.period + "-", sheet.period + "-99", sheet.employee)
                    .update();
        }
    }

    private static TenantId tenant(UnitOfWork unit) {
        return unit.tenant().orElseThrow();
    }
}
