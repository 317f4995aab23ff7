package org.riser.simulation.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.riser.api.TenantId;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.simulation.SimulationResult.Compared;

/**
 * How many follow-ups the sampling table draws from the closed cases, month by month and business by business. A share of a
 * month is drawn by the volume of all of it, so months that the period cuts are named and not counted. Immutable.
 *
 * @param drawn under both
 * @param undrawn months of a business for which the table lacks a fact, so that nobody can say how many are drawn
 * @param cut months that the period cuts, as {@code 2025-09}
 * @param away ids of modules whose sampling table is away
 */
record FollowUps(Compared drawn, Compared undrawn, Set<String> cut, Set<String> away) {
    /** Of which the cases are told. */
    record Period(Instant from, Instant to) {
        boolean holds(YearMonth month, ZoneId zone) {
            return !begin(month, zone).isBefore(from)
                    && !begin(month.plusMonths(1), zone).isAfter(to);
        }
    }

    /**
     * @param rulebooks the rules as they were, and the draft
     * @param volumes closed cases, see {@link Tally#closed}
     */
    static FollowUps of(
            TenantId tenant, List<Rulebook> rulebooks, Map<Tally.Volume, Long> volumes, ZoneId zone, Period period) {
        List<BigDecimal> drawn = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO));
        long[] undrawn = new long[2];
        Set<String> cut = new TreeSet<>();
        Set<String> away = new TreeSet<>();
        volumes.forEach((volume, closed) -> {
            YearMonth month = YearMonth.parse(volume.month());
            if (!period.holds(month, zone)) {
                cut.add(volume.month());
                return;
            }
            try {
                List<Decision<Outcome>> both = rulebooks.stream()
                        .map(rulebook -> draw(tenant, rulebook, volume, closed, begin(month.plusMonths(1), zone)))
                        .toList();
                for (int side = 0; side < both.size(); side++) {
                    BigDecimal number = both.get(side).outcomes().stream()
                            .findFirst()
                            .flatMap(Outcome::value)
                            .orElse(null);
                    if (number != null) {
                        drawn.set(side, drawn.get(side).add(number));
                    } else if (!both.get(side).gaps().isEmpty()) {
                        undrawn[side]++;
                    }
                }
            } catch (NotFound packAway) {
                away.add(volume.module());
            }
        });
        return new FollowUps(
                new Compared(drawn.get(Tally.BEFORE), drawn.get(Tally.AFTER)),
                Compared.of(undrawn[Tally.BEFORE], undrawn[Tally.AFTER]),
                cut,
                away);
    }

    private static Decision<Outcome> draw(
            TenantId tenant, Rulebook rulebook, Tally.Volume volume, long closed, Instant at) {
        BigDecimal number = BigDecimal.valueOf(closed);
        Facts facts = Facts.of(Map.of(
                "sampling.business", volume.business(), "sampling.month-volume", number, "draw.population", number));
        return rulebook.evaluate(tenant, volume.module(), TableKind.SAMPLING, at, facts);
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
