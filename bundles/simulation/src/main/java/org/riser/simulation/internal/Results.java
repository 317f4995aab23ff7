package org.riser.simulation.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.ClockLine;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.simulation.SimulationResult.PartyLine;
import org.riser.simulation.internal.Tally.Count;

/** Makes of a tally what people read. */
final class Results {
    private static final Comparator<PartyLine> LOSERS_FIRST = Comparator.<PartyLine, BigDecimal>comparing(
                    line -> line.late().difference())
            .reversed()
            .thenComparing(PartyLine::id);
    private static final Comparator<ClockLine> GREATEST_FIRST = Comparator.<ClockLine, BigDecimal>comparing(
                    line -> line.breaches().difference().abs())
            .reversed()
            .thenComparing(ClockLine::clock)
            .thenComparing(ClockLine::row);

    private Results() {}

    static SimulationResult of(
            Tally tally, FollowUps followUps, Function<String, String> people, Map<String, String> teams) {
        Tally.Counts counts = tally.counts();
        return new SimulationResult(
                tally.number(Count.CASES, Tally.BEFORE),
                tally.number(Count.UNTOLD, Tally.BEFORE),
                tally.number(Count.MOVED, Tally.BEFORE),
                compared(tally, Count.BREACHES),
                compared(tally, Count.PENALTIES),
                compared(tally, Count.UNVALUED),
                new Compared(counts.points().get(Tally.BEFORE), counts.points().get(Tally.AFTER)),
                new Compared(counts.yuan().get(Tally.BEFORE), counts.yuan().get(Tally.AFTER)),
                followUps.drawn(),
                followUps.undrawn(),
                followUps.cut().stream().toList(),
                Stream.concat(counts.away().keySet().stream(), followUps.away().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                clocks(counts),
                parties(counts.people(), people),
                parties(counts.teams(), id -> teams.getOrDefault(id, id)));
    }

    private static Compared compared(Tally tally, Count count) {
        return Compared.of(tally.number(count, Tally.BEFORE), tally.number(count, Tally.AFTER));
    }

    private static List<ClockLine> clocks(Tally.Counts counts) {
        return counts.rows().entrySet().stream()
                .map(entry -> {
                    Tally.ClockRow key = entry.getKey();
                    long[] row = entry.getValue();
                    return new ClockLine(
                            key.clock(),
                            counts.names().getOrDefault(key, Text.same(key.clock())),
                            key.row(),
                            Compared.of(row[0], row[1]),
                            Compared.of(row[2], row[3]));
                })
                .sorted(GREATEST_FIRST)
                .toList();
    }

    private static boolean gainsOrLoses(PartyLine line) {
        return line.met().difference().signum() != 0 || line.late().difference().signum() != 0;
    }

    private static List<PartyLine> parties(Map<String, long[]> counts, Function<String, String> names) {
        return counts.entrySet().stream()
                .map(entry -> {
                    long[] party = entry.getValue();
                    return new PartyLine(
                            entry.getKey(),
                            names.apply(entry.getKey()),
                            Compared.of(party[0], party[1]),
                            Compared.of(party[2], party[3]));
                })
                .filter(Results::gainsOrLoses)
                .sorted(LOSERS_FIRST)
                .toList();
    }
}
