package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.appraisal.Period;
import org.riser.appraisal.StandardItem;
import org.riser.publication.KpiHistory;
import org.riser.publication.RescoredKpi;
import org.riser.publication.RescoredKpi.About;
import org.riser.rulebook.Rulebook;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/**
 * The totals of sheets that were scored, added up again from their lines; those of a year with its last month. A team has
 * the mean of its people, two decimals, half up.
 */
@Component
public final class SheetHistory implements KpiHistory {
    private static final int DECIMALS = 2;

    private final Store store;
    private final Office office;

    @Activate
    public SheetHistory(
            @Reference Store store, @Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
    }

    @Override
    public String id() {
        return "appraisal";
    }

    @Override
    public Text name() {
        return new Text("考核总分", "Appraisal total");
    }

    @Override
    public List<RescoredKpi> rescore(TenantId tenant, YearMonth month, List<Rulebook> rulebooks) {
        List<RescoredKpi> told = new ArrayList<>(rescore(tenant, Period.of(month), rulebooks));
        if (month.getMonth() == Month.DECEMBER) {
            told.addAll(rescore(tenant, new Period(month.getYear(), null), rulebooks));
        }
        return told;
    }

    private List<RescoredKpi> rescore(TenantId tenant, Period period, List<Rulebook> rulebooks) {
        Caller caller = Caller.system(tenant, "appraisal");
        List<Rerating> ratings = rulebooks.stream()
                .map(rulebook -> new Rerating(rulebook, tenant, office.ratedAt(caller, period)))
                .toList();
        List<RescoredKpi> told = new ArrayList<>();
        Map<String, Mean> teams = new HashMap<>();
        store.run(tenant, unit -> {
            Map<UUID, List<LineRow>> lines =
                    Rows.holding(unit, period).stream().collect(Collectors.groupingBy(line -> line.sheet));
            Map<UUID, List<StandardItem>> items = new HashMap<>();
            for (SheetRow sheet : scored(unit, period)) {
                Scores scores = Scores.of(
                        items.computeIfAbsent(sheet.standard, standard -> Rows.items(unit, standard)),
                        lines.getOrDefault(sheet.id, List.of()));
                List<@Nullable BigDecimal> totals = new ArrayList<>();
                ratings.forEach(rating -> totals.add(rating.total(scores)));
                told.add(new RescoredKpi(period.toString(), About.PERSON, sheet.employee, totals));
                if (sheet.orgUnit != null && totals.stream().allMatch(total -> total != null)) {
                    teams.computeIfAbsent(sheet.orgUnit, any -> new Mean(rulebooks.size()))
                            .add(totals);
                }
            }
            unit.forget();
        });
        teams.forEach((team, mean) -> told.add(new RescoredKpi(period.toString(), About.TEAM, team, mean.values())));
        return told;
    }

    private static List<SheetRow> scored(UnitOfWork unit, Period period) {
        return Rows.sheetsOf(unit, period).stream()
                .filter(sheet -> sheet.total != null)
                .toList();
    }

    /** Of people with a value under each rulebook. Used by one thread. */
    private static final class Mean {
        private final List<BigDecimal> sums;
        private int count;

        Mean(int sides) {
            sums = new ArrayList<>(Collections.nCopies(sides, BigDecimal.ZERO));
        }

        void add(List<@Nullable BigDecimal> values) {
            for (int side = 0; side < sums.size(); side++) {
                BigDecimal value = values.get(side);
                sums.set(side, value == null ? sums.get(side) : sums.get(side).add(value));
            }
            count++;
        }

        List<@Nullable BigDecimal> values() {
            return new ArrayList<@Nullable BigDecimal>(sums.stream()
                    .map(sum -> sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP))
                    .toList());
        }
    }
}
