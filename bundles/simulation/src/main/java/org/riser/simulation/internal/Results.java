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
                compared(counts.points()),
                compared(counts.yuan()),
                followUps.drawn(),
                followUps.undrawn(),
                followUps.cut().stream().toList(),
                Stream.concat(counts.away().keySet().stream(), followUps.away().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                compared(tally, Count.REFUSED),
                tally.number(Count.FINDINGS, Tally.BEFORE),
                counts.findings().stream()
                        .map(line -> line.named(people.apply(line.person())))
                        .toList(),
                tally.number(Count.KPIS, Tally.BEFORE),
                counts.kpis().stream()
                        .map(line -> line.named(
                                line.team()
                                        ? teams.getOrDefault(line.party(), line.party())
                                        : people.apply(line.party())))
                        .toList(),
                clocks(counts),
                parties(counts.people(), counts.peopleWorth(), people),
                parties(counts.teams(), counts.teamsWorth(), id -> teams.getOrDefault(id, id)));
    }

    private static Compared compared(Tally tally, Count count) {
        return Compared.of(tally.number(count, Tally.BEFORE), tally.number(count, Tally.AFTER));
    }

    private static Compared compared(List<BigDecimal> sides) {
        return new Compared(sides.get(Tally.BEFORE), sides.get(Tally.AFTER));
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
        return Stream.of(line.met(), line.late(), line.points(), line.yuan())
                .anyMatch(compared -> compared.difference().signum() != 0);
    }

    private static List<PartyLine> parties(
            Map<String, long[]> counts, Map<String, Tally.Worth> worths, Function<String, String> names) {
        return Stream.concat(counts.keySet().stream(), worths.keySet().stream())
                .distinct()
                .map(id -> {
                    long[] party = counts.getOrDefault(id, new long[4]);
                    Tally.Worth worth = worths.getOrDefault(id, Tally.Worth.none());
                    return new PartyLine(
                            id,
                            names.apply(id),
                            Compared.of(party[0], party[1]),
                            Compared.of(party[2], party[3]),
                            compared(worth.points()),
                            compared(worth.yuan()));
                })
                .filter(Results::gainsOrLoses)
                .sorted(LOSERS_FIRST)
                .toList();
    }
}
