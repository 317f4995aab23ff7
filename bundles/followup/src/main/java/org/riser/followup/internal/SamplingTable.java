package org.riser.followup.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.TableView;

/**
 * From which days each row of a sampling table draws (FUP-12), and how long it leaves a customer in peace (FUP-42).
 * Rows without days belong to other draws.
 */
final class SamplingTable {
    private final Map<String, Reach> rows = new HashMap<>();

    /**
     * What one row reaches.
     *
     * @param oldest a job may have ended so many days before the calls at most
     * @param newest and so many at least
     * @param rest days for which a followed-up customer is left in peace; 0 when not at all
     */
    record Reach(int oldest, int newest, int rest) {
        boolean includes(LocalDate doneOn, LocalDate day) {
            return !doneOn.isBefore(day.minusDays(oldest)) && !doneOn.isAfter(day.minusDays(newest));
        }
    }

    SamplingTable(TableView table) {
        for (TableView.Row row : table.rows()) {
            String oldest = row.cells().get("oldest");
            String newest = row.cells().get("newest");
            if (oldest != null && newest != null) {
                rows.put(
                        row.ref().rowId(),
                        new Reach(days(oldest), days(newest), days(row.cells().get("rest"))));
            }
        }
    }

    private static int days(@Nullable String cell) {
        return cell == null ? 0 : Integer.parseInt(cell);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Optional<Reach> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The days of completion that the rows reach from a day of calls, all together. */
    Days days(LocalDate day, ZoneId zone) {
        Collection<Reach> all = rows.values();
        int oldest = all.stream().mapToInt(Reach::oldest).max().orElseThrow();
        return new Days(day.minusDays(oldest), day.minusDays(newest()), zone);
    }

    /** The fewest days that must lie between the end of a job and the calls. */
    int newest() {
        return rows.values().stream().mapToInt(Reach::newest).min().orElseThrow();
    }
}
