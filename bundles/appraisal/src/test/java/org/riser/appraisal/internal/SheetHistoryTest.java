package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.riser.publication.RescoredKpi;
import org.riser.publication.RescoredKpi.About;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableView.Layer;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class SheetHistoryTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    /** A total that counts awards twice. */
    private static final RowEdit TWICE = new RowEdit(
            "kpi",
            "PRO-KPI-18-total",
            Layer.TENANT,
            Map.of(
                    "clause", "PRO-KPI-18",
                    "name_zh", "合计",
                    "name_en", "Total",
                    "measure", "appraisal-total",
                    "effect", "score",
                    "amount", "@kpi.de + @kpi.neng + @kpi.qin + @kpi.ji + 2 * @kpi.bonus",
                    "unit", "point"));

    @EachDatabase
    void totalsAreAddedUpAgainUnderEachRulebook(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2025);
        bureau.clock.set(Bureau.at("2025-03-03T09:00"));
        bureau.totalling(Bureau.WANG, "2025-01", 95);
        bureau.totalling(Bureau.LI, "2025-01", 104);
        bureau.totalling(Bureau.LI, "2025-02", 101);
        SheetHistory history = new SheetHistory(store, bureau.office, () -> "a test has all units");
        List<Rulebook> both = List.of(bureau.rulebook, bureau.under(TWICE));

        assertThat(history.rescore(bureau.tenant, JANUARY, both))
                .extracting(RescoredKpi::about, RescoredKpi::party, RescoredKpi::values)
                .containsExactlyInAnyOrder(
                        tuple(About.PERSON, Bureau.WANG, points("95.00", "95.00")),
                        tuple(About.PERSON, Bureau.LI, points("104.00", "108.00")),
                        tuple(About.TEAM, Bureau.UNIT.toString(), points("99.50", "101.50")));
        assertThat(history.rescore(bureau.tenant, JANUARY.plusMonths(2), both)).isEmpty();
        assertThat(history.rescore(
                        bureau.tenant,
                        JANUARY,
                        List.of(bureau.under(new RowEdit("kpi", TWICE.row(), Layer.TENANT, Map.of())))))
                .allSatisfy(score -> assertThat(score.values()).containsOnlyNulls());
    }

    private static List<BigDecimal> points(String before, String after) {
        return List.of(new BigDecimal(before), new BigDecimal(after));
    }
}
