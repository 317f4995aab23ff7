package org.riser.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.casework.CaseStatus;
import org.riser.identity.Reach;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/**
 * Counts open cases in one statement, by the index that begins with tenant and status, so that what has ended costs
 * nothing however much of it there is.
 */
final class OpenCount {
    /** What is open of a kind in a unit; {@code counts} are by band of time left. */
    record Found(@Nullable String orgUnit, String kind, List<Long> counts) {}

    private OpenCount() {}

    static List<Found> of(UnitOfWork unit, Reach reach, Instant now, List<Duration> bounds) {
        List<Object> values = new ArrayList<>();
        StringBuilder select = new StringBuilder("select ORG_UNIT, KIND, count(*) as N");
        for (int i = 0; i < bounds.size(); i++) {
            select.append(", sum(case when NEXT_DUE_AT < ? then 1 else 0 end) as B")
                    .append(i);
            values.add(now.plus(bounds.get(i)));
        }
        values.add(unit.tenant().orElseThrow());
        values.add(CaseStatus.OPEN.name());
        String where = " from RS_CASE where TENANT_ID = ? and STATUS = ?" + within(reach, values);
        return unit.sql(select + where + " group by ORG_UNIT, KIND")
                .with(values.toArray())
                .list(row -> new Found(
                        row.optionalText("ORG_UNIT").orElse(null), row.text("KIND"), counts(row, bounds.size())));
    }

    private static String within(Reach reach, List<Object> values) {
        if (reach.everything()) {
            return "";
        }
        values.add(reach.principal());
        if (reach.orgUnits().isEmpty()) {
            return " and ASSIGNEE = ?";
        }
        values.addAll(reach.orgUnits());
        return " and (ASSIGNEE = ? or ORG_UNIT in (?"
                + ", ?".repeat(reach.orgUnits().size() - 1) + "))";
    }

    /** Each bound counts all that is due before it; a band is what lies between two of them. */
    private static List<Long> counts(Row row, int bounds) {
        List<Long> below = new ArrayList<>(
                IntStream.range(0, bounds).mapToObj(i -> row.number("B" + i)).toList());
        below.add(row.number("N"));
        return IntStream.rangeClosed(0, bounds)
                .mapToObj(i -> i == 0 ? below.get(0) : below.get(i) - below.get(i - 1))
                .toList();
    }
}
