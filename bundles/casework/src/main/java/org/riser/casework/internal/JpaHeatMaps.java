package org.riser.casework.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.HeatMap;
import org.riser.casework.HeatMaps;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.store.Store;

/**
 * Counts what is open, in the bands that the rules of the tenant name. These are a dry run: the wall reads them every few
 * seconds, and a company that names no band sees what is late only, which is nothing missing.
 */
@Component
public final class JpaHeatMaps implements HeatMaps {
    private static final Facts MEASURE = Facts.of(Map.of("kpi.measure", "time-to-breach"));
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private final Store store;
    private final CaseParts parts;
    private final CaseKinds kinds;
    private final Rulebook rulebook;
    private final Moments moments;

    @Activate
    public JpaHeatMaps(
            @Reference Store store,
            @Reference CaseParts parts,
            @Reference CaseKinds kinds,
            @Reference Rulebook rulebook,
            @Reference Clock clock) {
        this.store = store;
        this.parts = parts;
        this.kinds = kinds;
        this.rulebook = rulebook;
        this.moments = new Moments(clock);
    }

    @Override
    public HeatMap read(Caller caller) {
        caller.require(Permissions.CASE_VIEW);
        TenantId tenant = caller.tenant();
        Instant now = moments.now();
        List<Duration> bounds = bounds(tenant, now);
        return store.call(tenant, unit -> {
            List<HeatMap.Cell> cells = OpenCount.of(unit, parts.reach(caller), now, bounds).stream()
                    .map(found ->
                            new HeatMap.Cell(found.orgUnit(), found.kind(), name(tenant, found.kind()), found.counts()))
                    .toList();
            return new HeatMap(now, bounds, cells);
        });
    }

    /** Now, and every row's hours from now. */
    private List<Duration> bounds(TenantId tenant, Instant now) {
        Stream<Duration> hours = rulebook.evaluate(tenant, "core", TableKind.KPI, now, MEASURE).outcomes().stream()
                .flatMap(outcome -> outcome.value().stream())
                .map(amount -> Duration.ofSeconds(amount.multiply(SECONDS).longValue()));
        return Stream.concat(Stream.of(Duration.ZERO), hours)
                .sorted()
                .distinct()
                .toList();
    }

    /** As its module calls it now, also while that is away. */
    private Text name(TenantId tenant, String kind) {
        return kinds.module(tenant, kind.substring(0, kind.indexOf('.'))).stream()
                .flatMap(module -> module.kinds().stream())
                .filter(known -> known.id().equals(kind))
                .map(CaseKind::name)
                .findFirst()
                .orElse(Text.same(kind));
    }
}
