package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.AppraisalStanding;
import org.riser.appraisal.AppraisalStandings;
import org.riser.appraisal.Level;
import org.riser.appraisal.Period;
import org.riser.appraisal.StandardItem;
import org.riser.identity.Staff;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Reads where people stand from sheets and conduct. */
@Component
public final class StoredStandings implements AppraisalStandings {
    private final Store store;
    private final Sheets sheets;
    private final Levels levels;

    @Activate
    public StoredStandings(
            @Reference Store store,
            @Reference Sheets sheets,
            @Reference Levels levels,
            @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.sheets = sheets;
        this.levels = levels;
    }

    @Override
    public AppraisalStanding of(Caller caller, String employee, YearMonth month) {
        Staff whose = sheets.office
                .employee(caller, employee)
                .filter(found -> sheets.office.mayRead(caller, employee, Optional.ofNullable(found.orgUnit())))
                .orElseThrow(
                        () -> new NotFound("appraisal.no-employee", new Text("没有这名员工。", "There is no such employee.")));
        Period period = Period.of(month);
        Level level = levels.of(caller, whose);
        return store.call(caller.tenant(), unit -> {
            Appraisal sheet = Rows.sheetOf(unit, employee, period)
                    .map(row -> sheets.view(unit, caller, row))
                    .orElse(null);
            List<OpenPenalty> open = sheet == null ? sheets.open(unit, caller, employee, period) : sheet.open();
            return new AppraisalStanding(
                    employee, whose.name(), month, sheet, open, soFar(begin(unit, period, level, sheet), open));
        });
    }

    private static @Nullable BigDecimal begin(UnitOfWork unit, Period period, Level level, @Nullable Appraisal sheet) {
        if (sheet != null) {
            return sheet.total();
        }
        return StoredStandards.of(unit, period, level)
                .map(standard -> Rows.items(unit, standard.id).stream()
                        .map(StandardItem::max)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add))
                .orElse(null);
    }

    /** What a whole item costs is known once somebody says which; praise gives back only what was taken. */
    private static @Nullable BigDecimal soFar(@Nullable BigDecimal begin, List<OpenPenalty> open) {
        BigDecimal taken = open.stream()
                .filter(penalty -> penalty.effect().equals("points"))
                .map(OpenPenalty::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return begin == null ? null : begin.subtract(taken).max(BigDecimal.ZERO).setScale(2);
    }
}
