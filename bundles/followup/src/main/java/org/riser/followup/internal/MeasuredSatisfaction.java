package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.followup.Satisfaction;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SatisfactionReport.Line;
import org.riser.identity.OrgUnit;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Sums up what was answered, in the database as far as it goes. */
@Component
public final class MeasuredSatisfaction implements Satisfaction {
    private static final int LONGEST_DAYS = 400;

    private final Store store;
    private final Work work;
    private final Clock clock;

    @Activate
    public MeasuredSatisfaction(
            @Reference Store store,
            @Reference Work work,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public SatisfactionReport report(Caller caller, SatisfactionQuery query) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Period.check(query.from(), query.to(), LONGEST_DAYS);
        ZoneId zone = work.zone(caller);
        Measure measure = new Measure(work, caller.tenant(), query.module(), end(clock, query.to(), zone));
        List<Tally> tallies = store.call(caller.tenant(), unit -> {
            Removed.requireCallsOf(unit, query.module(), query.from(), query.to());
            return Tallies.of(unit, query, work.orgUnits.reach(caller));
        });
        Map<String, Sums> sums = new HashMap<>();
        Sums total = new Sums();
        Map<String, OrgUnit> units = query.by() == SatisfactionQuery.By.UNIT ? units(caller) : Map.of();
        for (Tally tally : tallies) {
            total.add(tally);
            keys(query.by(), tally.key(), units)
                    .forEach(key -> sums.computeIfAbsent(key, any -> new Sums()).add(tally));
        }
        Map<String, String> names = names(caller, query.by(), sums.keySet(), units);
        List<Line> lines = sums.entrySet().stream()
                .map(entry -> entry.getKey().isEmpty()
                        ? measure.line(null, null, entry.getValue())
                        : measure.line(
                                entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(line -> line.name() == null ? "\uFFFF" : line.name()))
                .toList();
        return new SatisfactionReport(measure.line(null, null, total), lines);
    }

    /** The rules of the end of the period, or of now while it runs. */
    static Instant end(Clock clock, LocalDate to, ZoneId zone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant over = to.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return over.isBefore(now) ? over : now;
    }

    private Map<String, OrgUnit> units(Caller caller) {
        return work.orgUnits.all(caller).stream()
                .collect(Collectors.toMap(unit -> unit.id().toString(), unit -> unit));
    }

    /** What an answer counts for: of a unit all above it too. */
    static List<String> keys(SatisfactionQuery.By by, String key, Map<String, OrgUnit> units) {
        return switch (by) {
            case EMPLOYEE -> List.of(key);
            case MONTH -> List.of(YearMonth.from(LocalDate.parse(key)).toString());
            case UNIT ->
                Stream.concat(
                                Stream.of(key),
                                Stream.iterate(
                                        parent(units.get(key)), id -> !id.isEmpty(), id -> parent(units.get(id))))
                        .toList();
        };
    }

    private static String parent(@Nullable OrgUnit unit) {
        return unit == null || unit.parent() == null ? "" : unit.parent().toString();
    }

    private Map<String, String> names(
            Caller caller, SatisfactionQuery.By by, Set<String> keys, Map<String, OrgUnit> units) {
        return switch (by) {
            case EMPLOYEE -> work.staff.names(caller, keys);
            case MONTH -> Map.of();
            case UNIT ->
                units.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, unit -> unit.getValue().name()));
        };
    }
}
