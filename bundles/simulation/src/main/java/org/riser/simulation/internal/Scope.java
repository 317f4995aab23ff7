package org.riser.simulation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.security.Caller;
import org.riser.identity.Reach;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;

/**
 * What of a simulation one reader is shown. Its counts are of the whole company; people, teams and cases are shown as far
 * as the reader's data scope goes. Immutable.
 */
final class Scope {
    private static final int READ_AT_ONCE = 201;

    private final Caller caller;
    private final Reach reach;
    private final Past past;
    private final Names names;

    Scope(Caller caller, Past past, Names names) {
        this.caller = caller;
        this.reach = names.reach(caller);
        this.past = past;
        this.names = names;
    }

    Reach reach() {
        return reach;
    }

    Simulation of(Simulation whole) {
        SimulationResult result = whole.result();
        return reach.everything() ? whole : whole.with(result == null ? null : within(result), true);
    }

    private SimulationResult within(SimulationResult result) {
        Set<String> people = new HashSet<>(names.within(caller.tenant(), reach));
        people.add(caller.principal());
        return result.with(
                result.people().stream()
                        .filter(line -> people.contains(line.id()))
                        .toList(),
                result.teams().stream()
                        .filter(line -> reach.orgUnits().contains(line.id()))
                        .toList(),
                result.rejudged().stream()
                        .filter(line -> people.contains(line.person()))
                        .toList(),
                result.rescored().stream()
                        .filter(line ->
                                line.team() ? reach.orgUnits().contains(line.party()) : people.contains(line.party()))
                        .toList());
    }

    /**
     * A page of changes whose cases were in sight when they were told, and still are.
     *
     * @param read the rows after a sequence number, at most so many
     */
    Page<ChangedRow> page(long after, int limit, BiFunction<Long, Integer, List<ChangedRow>> read) {
        List<ChangedRow> shown = new ArrayList<>();
        List<ChangedRow> rows = read.apply(after, READ_AT_ONCE);
        while (true) {
            Set<UUID> seen = seen(rows);
            for (ChangedRow row : rows) {
                if (shown.size() == limit && seen.contains(row.caseId)) {
                    return new Page<>(shown, cursor(shown));
                }
                if (seen.contains(row.caseId)) {
                    shown.add(row);
                }
            }
            if (rows.size() < READ_AT_ONCE) {
                return new Page<>(shown, null);
            }
            rows = read.apply(rows.get(rows.size() - 1).sequence, READ_AT_ONCE);
        }
    }

    private Set<UUID> seen(List<ChangedRow> rows) {
        Set<UUID> cases = new HashSet<>();
        rows.forEach(row -> cases.add(row.caseId));
        return reach.everything() ? cases : past.cases.inScope(caller, cases);
    }

    private static @Nullable String cursor(List<ChangedRow> shown) {
        return Cursor.of(String.valueOf(shown.get(shown.size() - 1).sequence));
    }
}
