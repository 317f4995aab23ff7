package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.ClockView;
import org.riser.casework.KeptClocks;
import org.riser.store.UnitOfWork;

/**
 * Counts clocks by the index that begins with their calendar and their end, so that only a period's own and those that run are
 * looked at.
 */
@Component
public final class CountedClocks implements KeptClocks {
    private final CalendarDirectory calendars;

    @Activate
    public CountedClocks(@Reference CalendarDirectory calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<Count> of(UnitOfWork unit, TenantId tenant, Instant from, Instant to) {
        List<String> ids = calendars.ids(Caller.system(tenant, "reports"));
        List<Count> counts = new ArrayList<>();
        if (!ids.isEmpty()) {
            counts.addAll(count(
                    unit,
                    "count(*) as N, sum(case when c.BREACHED_AT is null then 0 else 1 end) as LATE, 0 as OVERDUE",
                    "c.ENDED_AT >= ? and c.ENDED_AT < ? and c.CLOCK_STATE <> ?",
                    ids,
                    tenant,
                    from,
                    to,
                    ClockView.State.CANCELLED.name()));
            counts.addAll(count(
                    unit,
                    "0 as N, 0 as LATE, count(*) as OVERDUE",
                    "c.ENDED_AT is null and c.BREACHED_AT < ?",
                    ids,
                    tenant,
                    to));
        }
        return counts;
    }

    private static List<Count> count(
            UnitOfWork unit, String sums, String condition, List<String> calendars, TenantId tenant, Object... values) {
        List<Object> all = new ArrayList<>(List.of(tenant));
        all.addAll(calendars);
        all.addAll(Arrays.asList(values));
        return unit.sql("select c.MODULE, c.ROW_ID, k.ORG_UNIT, " + sums
                        + " from RS_CLOCK c left join RS_CASE k on k.TENANT_ID = c.TENANT_ID and k.ID = c.SUBJECT_ID"
                        + " where c.TENANT_ID = ? and c.CALENDAR in (?" + ", ?".repeat(calendars.size() - 1) + ") and "
                        + condition + " group by c.MODULE, c.ROW_ID, k.ORG_UNIT")
                .with(all.toArray())
                .list(row -> new Count(
                        row.text("MODULE"),
                        row.text("ROW_ID"),
                        row.optionalText("ORG_UNIT").orElse(null),
                        row.number("N"),
                        row.number("LATE"),
                        row.number("OVERDUE")));
    }
}
