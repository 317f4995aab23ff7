package org.riser.followup.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.casework.FinishedCases;

/**
 * How many jobs of each business a month has. Of a month that is over it is what was done; of one that still runs what was
 * done in it so far, or in the month before when that is more (FUP-10: expected while the month runs, counted at its close).
 */
final class Volumes {
    private final FinishedCases cases;
    private final TenantId tenant;
    private final String module;
    private final ZoneId zone;
    private final Instant now;
    private final Map<YearMonth, Map<String, Long>> counted = new HashMap<>();

    Volumes(FinishedCases cases, TenantId tenant, String module, ZoneId zone, Instant now) {
        this.cases = cases;
        this.tenant = tenant;
        this.module = module;
        this.zone = zone;
        this.now = now;
    }

    long of(String business, YearMonth month) {
        long soFar = counted(month).getOrDefault(business, 0L);
        boolean over = !YearMonth.from(now.atZone(zone)).equals(month);
        return over ? soFar : Math.max(soFar, counted(month.minusMonths(1)).getOrDefault(business, 0L));
    }

    private Map<String, Long> counted(YearMonth month) {
        return counted.computeIfAbsent(month, any -> {
            Days days = Days.of(month, zone);
            return cases.volumes(tenant, module, days.begin(), days.end());
        });
    }
}
