package org.riser.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.publication.KpiHistory;
import org.riser.publication.RescoredKpi;
import org.riser.publication.RescoredKpi.About;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.KpiLine;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Scores that a KPI table rules, told again under a draft. */
@StoreTest({"jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"})
class RescoredTest {
    /** Of the months that the period holds whole: of September to November three. */
    @EachDatabase
    void scoresAreRatedAgainMonthByMonth(TestStore store) {
        try (Years years = new Years(store)) {
            years.past.add(new Tidiness(years));

            SimulationResult result = result(years.tried(Edits.tidy("10 - @kpi.deductions")));

            assertThat(result.kpis()).isEqualTo(6);
            assertThat(result.rescored())
                    .extracting(KpiLine::kpi, KpiLine::period, KpiLine::team, KpiLine::party)
                    .containsExactly(
                            tuple("tidiness", "2025-09", false, "staff:agent"),
                            tuple("tidiness", "2025-09", true, "team-1"),
                            tuple("tidiness", "2025-10", false, "staff:agent"),
                            tuple("tidiness", "2025-10", true, "team-1"),
                            tuple("tidiness", "2025-11", false, "staff:agent"),
                            tuple("tidiness", "2025-11", true, "team-1"));
            assertThat(result.rescored().get(2)).satisfies(line -> {
                assertThat(line.partyName()).isEqualTo("Name of staff:agent");
                assertThat(line.before()).isNull();
                assertThat(line.after()).isEqualByComparingTo("0");
            });
            assertThat(result(years.tried(Edits.within(2))).kpis()).isZero();
        }
    }

    /** Deductions of somebody and their team as many as the number of the month, rated by the module's KPI table. */
    private record Tidiness(Years years) implements KpiHistory {
        @Override
        public String id() {
            return "tidiness";
        }

        @Override
        public Text name() {
            return Text.same("Tidiness");
        }

        @Override
        public List<RescoredKpi> rescore(TenantId tenant, YearMonth month, List<Rulebook> rulebooks) {
            Instant end = month.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                    .toInstant();
            Facts facts = Facts.of(
                    Map.of("kpi.measure", "tidiness", "kpi.deductions", BigDecimal.valueOf(month.getMonthValue())));
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (Rulebook rulebook : rulebooks) {
                values.add(rulebook.evaluate(tenant, Years.PACK, TableKind.KPI, end, facts).outcomes().stream()
                        .flatMap(outcome -> outcome.value().stream())
                        .findFirst()
                        .orElse(null));
            }
            return List.of(
                    new RescoredKpi(month.toString(), About.PERSON, "staff:agent", values),
                    new RescoredKpi(month.toString(), About.TEAM, "team-1", values));
        }
    }

    private static SimulationResult result(Simulation simulation) {
        SimulationResult result = simulation.result();
        if (simulation.state() != Simulation.State.DONE || result == null) {
            throw new AssertionError("not done: " + simulation);
        }
        return result;
    }
}
