package org.riser.simulation.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** How many follow-ups the sampling table draws from the closed cases, month by month and business by business. */
final class FollowUps {
    private FollowUps() {}

    /** @param volumes closed cases by module, month and business, see {@link Tally#closed} */
    static BigDecimal drawn(TenantId tenant, Rulebook rulebook, Map<String, Long> volumes, ZoneId zone) {
        BigDecimal drawn = BigDecimal.ZERO;
        for (Map.Entry<String, Long> volume : volumes.entrySet()) {
            List<String> parts = List.of(volume.getKey().split("\n", -1));
            BigDecimal closed = BigDecimal.valueOf(volume.getValue());
            Facts facts = Facts.of(Map.of(
                    "sampling.business", parts.get(2),
                    "sampling.month-volume", closed,
                    "draw.population", closed));
            var draw = YearMonth.parse(parts.get(1))
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant();
            drawn = rulebook.evaluate(tenant, parts.get(0), TableKind.SAMPLING, draw, facts).outcomes().stream()
                    .findFirst()
                    .flatMap(Outcome::value)
                    .map(drawn::add)
                    .orElse(drawn);
        }
        return drawn;
    }
}
