package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionQuery.By;
import org.riser.identity.OrgUnit;
import org.riser.publication.KpiHistory;
import org.riser.publication.RescoredKpi;
import org.riser.publication.RescoredKpi.About;
import org.riser.rulebook.Rulebook;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Satisfaction of the calls of a month, by employee and by unit, measured again from what was answered. */
@Component
public final class SatisfactionHistory implements KpiHistory {
    private final Store store;
    private final Work work;
    private final Clock clock;

    @Activate
    public SatisfactionHistory(
            @Reference Store store,
            @Reference Work work,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "satisfaction";
    }

    @Override
    public Text name() {
        return new Text("客户满意度", "Satisfaction");
    }

    @Override
    public List<RescoredKpi> rescore(TenantId tenant, YearMonth month, List<Rulebook> rulebooks) {
        Caller caller = Caller.system(tenant, "followup");
        LocalDate to = month.atEndOfMonth();
        Instant end = MeasuredSatisfaction.end(clock, to, work.zone(caller));
        Map<String, OrgUnit> units = work.orgUnits.all(caller).stream()
                .collect(Collectors.toMap(unit -> unit.id().toString(), Function.identity()));
        List<RescoredKpi> told = new ArrayList<>();
        for (String module : store.call(tenant, unit -> Tallies.modules(unit, month.atDay(1), to))) {
            List<Measure> measures = rulebooks.stream()
                    .map(rulebook -> new Measure(work, rulebook, tenant, module, end))
                    .toList();
            for (By by : List.of(By.EMPLOYEE, By.UNIT)) {
                sums(caller, SatisfactionQuery.of(module, month.atDay(1), to, by), units)
                        .forEach((key, sums) ->
                                told.add(new RescoredKpi(month.toString(), about(by), key, values(measures, sums))));
            }
        }
        return told;
    }

    private Map<String, Sums> sums(Caller caller, SatisfactionQuery query, Map<String, OrgUnit> units) {
        List<Tally> tallies = store.call(caller.tenant(), unit -> Tallies.of(unit, query, work.orgUnits.reach(caller)));
        Map<String, Sums> sums = new HashMap<>();
        for (Tally tally : tallies) {
            MeasuredSatisfaction.keys(query.by(), tally.key(), units).stream()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> sums.computeIfAbsent(key, any -> new Sums()).add(tally));
        }
        return sums;
    }

    private static About about(By by) {
        return by == By.EMPLOYEE ? About.PERSON : About.TEAM;
    }

    private static List<@Nullable BigDecimal> values(List<Measure> measures, Sums sums) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        measures.forEach(measure -> values.add(measure.value(sums).orElse(null)));
        return values;
    }
}
