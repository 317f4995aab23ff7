package org.riser.simulation.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riser.api.Text;
import org.riser.casework.RetoldClock;
import org.riser.conduct.RejudgedFinding;
import org.riser.publication.RescoredKpi;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.simulation.SimulationResult.FindingLine;
import org.riser.simulation.SimulationResult.KpiLine;
import org.riser.worktime.clock.Owner;

/**
 * What is counted so far, on both sides. Its size depends on the number of rules, people and months, not on that of cases.
 * Used by one thread.
 */
final class Tally {
    /** The sides, as places in arrays. */
    static final int BEFORE = 0;

    static final int AFTER = 1;

    private static final TypeReference<Counts> FORM = new TypeReference<>() {};

    /** How a tally is kept between two checkpoints: arrays hold one number for each side. */
    record Counts(
            Map<Count, long[]> numbers,
            List<BigDecimal> points,
            List<BigDecimal> yuan,
            Map<ClockRow, long[]> rows,
            Map<ClockRow, Text> names,
            Map<String, long[]> people,
            Map<String, long[]> teams,
            Map<Volume, Long> volumes,
            Map<String, Long> away,
            Map<String, Worth> peopleWorth,
            Map<String, Worth> teamsWorth,
            List<FindingLine> findings,
            List<KpiLine> kpis) {
        /** A tally that was kept before there were these lacks them. */
        Counts {
            away = away == null ? new TreeMap<>() : away;
            peopleWorth = peopleWorth == null ? new TreeMap<>() : peopleWorth;
            teamsWorth = teamsWorth == null ? new TreeMap<>() : teamsWorth;
            findings = findings == null ? new ArrayList<>() : findings;
            kpis = kpis == null ? new ArrayList<>() : kpis;
        }

        static Counts none() {
            return new Counts(
                    new EnumMap<>(Count.class),
                    new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO)),
                    new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO)),
                    new HashMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /** What penalties come to, on both sides. */
    record Worth(List<BigDecimal> points, List<BigDecimal> yuan) {
        static Worth none() {
            return new Worth(
                    new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO)),
                    new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO)));
        }

        private void add(Penalties.Proposed proposed, int side) {
            Tally.add(points, side, proposed.points());
            Tally.add(yuan, side, proposed.yuan());
        }
    }

    /**
     * A row of the rules that held a clock.
     *
     * @param clock its id inside the case
     */
    record ClockRow(String clock, String row) {
        @JsonCreator
        static ClockRow of(String text) {
            List<String> parts = parts(text);
            return new ClockRow(parts.get(0), parts.get(1));
        }

        @JsonKey
        String text() {
            return key(clock, row);
        }
    }

    /**
     * Cases that are followed up together.
     *
     * @param month as {@code 2025-09}
     */
    record Volume(String module, String month, String business) {
        @JsonCreator
        static Volume of(String text) {
            List<String> parts = parts(text);
            return new Volume(parts.get(0), parts.get(1), parts.get(2));
        }

        @JsonKey
        String text() {
            return key(module, month, business);
        }
    }

    /** What is a mere number; what is told, not compared, stands on the side of before. */
    enum Count {
        CASES,
        UNTOLD,
        MOVED,
        BREACHES,
        PENALTIES,
        UNVALUED,
        REFUSED,
        FINDINGS,
        KPIS
    }

    private final Counts counts;

    private Tally(Counts counts) {
        this.counts = counts;
    }

    static Tally begin() {
        return new Tally(Counts.none());
    }

    static Tally read(String text) {
        return new Tally(Json.read(text, FORM));
    }

    String write() {
        return Json.write(counts);
    }

    Counts counts() {
        return counts;
    }

    private long[] numbers(Count count) {
        return counts.numbers().computeIfAbsent(count, any -> new long[2]);
    }

    long number(Count count, int side) {
        return numbers(count)[side];
    }

    void add(Count count, int side, long more) {
        numbers(count)[side] += more;
    }

    /** A clock that ran on one side. */
    void clock(RetoldClock clock, int side) {
        boolean late = clock.isBreached();
        ClockRow key = new ClockRow(clock.clock(), clock.row().rowId());
        counts.names().putIfAbsent(key, clock.name());
        long[] row = counts.rows().computeIfAbsent(key, any -> new long[4]);
        row[side]++;
        if (late) {
            row[2 + side]++;
            add(Count.BREACHES, side, 1);
        }
        if (late || clock.verdict() == RetoldClock.Verdict.MET) {
            Owner holder = clock.holder();
            count(counts.people(), holder.person(), late, side);
            count(counts.teams(), holder.team(), late, side);
        }
    }

    /** Nobody's time is nobody's merit. */
    private static void count(Map<String, long[]> parties, String party, boolean late, int side) {
        if (!party.isEmpty()) {
            parties.computeIfAbsent(party, any -> new long[4])[(late ? 2 : 0) + side]++;
        }
    }

    /** @param holder whose it is; nobody's counts for the company alone */
    void penalty(Penalties.Proposed proposed, Owner holder, int side) {
        add(Count.PENALTIES, side, proposed.count());
        add(Count.UNVALUED, side, proposed.unvalued());
        add(counts.points(), side, proposed.points());
        add(counts.yuan(), side, proposed.yuan());
        worth(counts.peopleWorth(), holder.person(), proposed, side);
        worth(counts.teamsWorth(), holder.team(), proposed, side);
    }

    private static void worth(Map<String, Worth> parties, String party, Penalties.Proposed proposed, int side) {
        if (!party.isEmpty() && proposed.count() > 0) {
            parties.computeIfAbsent(party, any -> Worth.none()).add(proposed, side);
        }
    }

    private static void add(List<BigDecimal> sides, int side, BigDecimal more) {
        sides.set(side, sides.get(side).add(more));
    }

    /** A closed case that may be followed up. */
    void closed(String module, String month, String business) {
        counts.volumes().merge(new Volume(module, month, business), 1L, Long::sum);
    }

    /** A case whose rules are away. */
    void untold(String module) {
        add(Count.UNTOLD, BEFORE, 1);
        counts.away().merge(module, 1L, Long::sum);
    }

    /** A finding whose rules are away. */
    void unjudged(String module) {
        counts.away().merge(module, 0L, Long::sum);
    }

    /** A finding, of which those that come out otherwise are named, as many as one reads. */
    void rejudged(RejudgedFinding finding, Penalties.Proposed before, Penalties.Proposed after) {
        boolean isSame = before.points().compareTo(after.points()) == 0
                && before.yuan().compareTo(after.yuan()) == 0
                && before.count() == after.count();
        if (!isSame && counts.findings().size() < SimulationResult.MOST_FINDINGS) {
            counts.findings()
                    .add(new FindingLine(
                            finding.id(),
                            finding.event(),
                            finding.occurredAt(),
                            finding.employee(),
                            "",
                            new Compared(before.points(), after.points()),
                            new Compared(before.yuan(), after.yuan())));
        }
    }

    /** A score, of which those that come out otherwise are named, as many as one reads. */
    void rescored(String kpi, Text name, RescoredKpi score) {
        BigDecimal before = score.values().get(BEFORE);
        BigDecimal after = score.values().get(AFTER);
        if (before == null && after == null) {
            return;
        }
        add(Count.KPIS, BEFORE, 1);
        boolean isSame = before != null && after != null && before.compareTo(after) == 0;
        if (!isSame && counts.kpis().size() < SimulationResult.MOST_KPIS) {
            boolean isTeam = score.about() == RescoredKpi.About.TEAM;
            counts.kpis().add(new KpiLine(kpi, name, score.period(), isTeam, score.party(), "", before, after));
        }
    }

    /** Everybody who is named. */
    Set<String> people() {
        Set<String> people = new HashSet<>(counts.people().keySet());
        people.addAll(counts.peopleWorth().keySet());
        counts.findings().forEach(line -> people.add(line.person()));
        counts.kpis().stream().filter(line -> !line.team()).forEach(line -> people.add(line.party()));
        return people;
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    private static List<String> parts(String key) {
        return List.of(key.split("\n", -1));
    }
}
