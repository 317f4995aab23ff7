package org.riser.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.casework.RetoldCase;
import org.riser.casework.RetoldClock;
import org.riser.casework.RetoldStep;
import org.riser.conduct.RejudgedFinding;
import org.riser.conduct.RejudgedFinding.Verdict;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.SimulatedChange.Effect;
import org.riser.simulation.SimulatedChange.Side;
import org.riser.simulation.internal.Penalties.Proposed;
import org.riser.worktime.clock.Owner;

/** Lays the two tellings of a case side by side, counts both, and says what comes out otherwise. Used by one thread. */
final class Comparison {
    private final Tally tally;
    private final List<Penalties> penalties;
    private final Instant until;
    private final ZoneId zone;

    /**
     * @param penalties those of both sides
     * @param until the moment at which what is still open was judged
     * @param zone whose months are counted by
     */
    Comparison(Tally tally, List<Penalties> penalties, Instant until, ZoneId zone) {
        this.tally = tally;
        this.penalties = penalties;
        this.until = until;
        this.zone = zone;
    }

    List<SimulatedChange> add(RetoldCase retold) {
        tally.add(Tally.Count.CASES, Tally.BEFORE, 1);
        List<List<RetoldClock>> sides = retold.clocks();
        if (sides == null) {
            tally.untold(retold.module());
            return List.of();
        }
        if (retold.closedAt() != null && retold.followUp() != null) {
            String month = YearMonth.from(retold.closedAt().atZone(zone)).toString();
            tally.closed(retold.module(), month, retold.followUp());
        }
        for (int side = 0; side < sides.size(); side++) {
            for (RetoldClock clock : sides.get(side)) {
                tally.clock(clock, side);
                tally.penalty(penalties.get(side).upon(retold, clock), clock.holder(), side);
            }
            tally.add(Tally.Count.REFUSED, side, retold.refused().get(side).size());
        }
        List<SimulatedChange> changes = changes(retold, named(sides.get(Tally.BEFORE)), named(sides.get(Tally.AFTER)));
        changes.addAll(steps(
                retold,
                refused(retold.refused().get(Tally.BEFORE)),
                refused(retold.refused().get(Tally.AFTER))));
        return changes;
    }

    /** What was found about somebody's conduct, judged on both sides. */
    void add(RejudgedFinding finding) {
        tally.add(Tally.Count.FINDINGS, Tally.BEFORE, 1);
        List<Verdict> sides = finding.verdicts();
        if (sides == null) {
            tally.unjudged(finding.module());
            return;
        }
        List<Proposed> proposed = sides.stream().map(Proposed::of).toList();
        for (int side = 0; side < proposed.size(); side++) {
            tally.penalty(proposed.get(side), new Owner(finding.employee(), "", ""), side);
        }
        tally.rejudged(finding, proposed.get(Tally.BEFORE), proposed.get(Tally.AFTER));
    }

    private List<SimulatedChange> changes(
            RetoldCase retold, Map<String, RetoldClock> before, Map<String, RetoldClock> after) {
        List<SimulatedChange> changes = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> {
                    RetoldClock was = before.get(name);
                    RetoldClock is = after.get(name);
                    if (was == null || is == null || !Objects.equals(was.dueAt(), is.dueAt())) {
                        tally.add(Tally.Count.MOVED, Tally.BEFORE, 1);
                    }
                    if (late(was) != late(is)) {
                        changes.add(change(retold, was, is));
                    }
                });
        return changes;
    }

    /** Steps that one side alone refuses. */
    private static List<SimulatedChange> steps(
            RetoldCase retold, Map<String, RetoldStep> before, Map<String, RetoldStep> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(step -> before.containsKey(step) != after.containsKey(step))
                .map(step -> {
                    RetoldStep was = before.get(step);
                    RetoldStep is = after.get(step);
                    RetoldStep told = Objects.requireNonNull(is != null ? is : was);
                    return new SimulatedChange(
                            retold.id(),
                            retold.number(),
                            told.action(),
                            told.name(),
                            is != null ? Effect.REFUSED : Effect.ALLOWED,
                            gate(was),
                            gate(is),
                            told.by(),
                            "",
                            "");
                })
                .toList();
    }

    private static Side gate(@Nullable RetoldStep step) {
        return new Side(step == null ? null : step.row().rowId(), null, null);
    }

    private static Map<String, RetoldStep> refused(List<RetoldStep> steps) {
        Map<String, RetoldStep> byStep = new HashMap<>();
        steps.forEach(step -> byStep.put(step.at() + " " + step.action(), step));
        return byStep;
    }

    private SimulatedChange change(RetoldCase retold, @Nullable RetoldClock was, @Nullable RetoldClock is) {
        Effect effect = late(is) ? Effect.BROKEN : Effect.HEALED;
        // Whoever had it in hand when it ran out, on the side on which it did.
        RetoldClock told = Objects.requireNonNull(late(is) ? is : was);
        return new SimulatedChange(
                retold.id(),
                retold.number(),
                told.clock(),
                told.name(),
                effect,
                side(was),
                side(is),
                told.holder().person(),
                "",
                told.holder().team());
    }

    /** A clock that comes again is told from the one before by its number. */
    private static Map<String, RetoldClock> named(List<RetoldClock> clocks) {
        Map<String, RetoldClock> named = new HashMap<>();
        for (RetoldClock clock : clocks) {
            int again = 0;
            while (named.putIfAbsent(clock.clock() + "\n" + again, clock) != null) {
                again++;
            }
        }
        return named;
    }

    private Side side(@Nullable RetoldClock clock) {
        if (clock == null) {
            return new Side(null, null, null);
        }
        Instant dueAt = clock.dueAt();
        Instant end = clock.endedAt() == null ? until : clock.endedAt();
        Long late = clock.isBreached() && dueAt != null
                ? Long.valueOf(Duration.between(dueAt, end).toSeconds())
                : null;
        return new Side(clock.row().rowId(), dueAt, late);
    }

    private static boolean late(@Nullable RetoldClock clock) {
        return clock != null && clock.isBreached();
    }
}
