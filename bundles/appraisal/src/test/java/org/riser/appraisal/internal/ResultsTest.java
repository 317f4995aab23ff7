package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.appraisal.AnnualResult;
import org.riser.appraisal.AnnualResult.Component;
import org.riser.appraisal.AnnualResult.Kind;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.CheckScore;
import org.riser.appraisal.CheckScoreSource;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class ResultsTest {
    /** EX-61. */
    @EachDatabase
    void checksMonthsAndYearAreWeighed(TestStore store) {
        AnnualResult result = result(store, 90, 92, 95);

        assertThat(points(result)).containsExactly("18.00", "27.60", "47.50");
        assertThat(result.total()).isEqualByComparingTo("93.10");
        assertThat(result.excellent()).isFalse();
        assertThat(result.because())
                .isNotNull()
                .satisfies(why -> assertThat(why.en()).contains("PRO-KPI-21-sum", "version"));
        assertThat(result.components()).allSatisfy(component -> {
            assertThat(component.inputs()).isNotEmpty();
            assertThat(component.because()).isNotNull();
        });
    }

    /** EX-62: the mean over the seven months employed. */
    @Test
    void whoJoinedInJuneHasSevenMonths(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        List<Integer> totals = List.of(88, 90, 92, 94, 90, 91, 92);
        for (int i = 0; i < totals.size(); i++) {
            bureau.totalling(Bureau.WANG, String.format("2024-%02d", 6 + i), totals.get(i));
        }

        Component months =
                bureau.results.of(bureau.wang, Bureau.WANG, 2024).components().get(1);

        assertThat(months.inputs()).hasSize(7);
        assertThat(months.mean()).isEqualByComparingTo("91.00");
        assertThat(months.points()).isEqualByComparingTo("27.30");
    }

    /** EX-65, and exactly 100 does not do. */
    @Test
    void moreThanAHundredIsNotCutAndProposesAnExcellentEmployee(TestStore store) {
        AnnualResult result = result(store, 100, 103, 102);
        assertThat(points(result)).containsExactly("20.00", "30.90", "51.00");
        assertThat(result.total()).isEqualByComparingTo("101.90");
        assertThat(result.excellent()).isTrue();
        assertThat(result.proposal())
                .isNotNull()
                .satisfies(why -> assertThat(why.zh()).contains("PRO-KPI-26"));

        AnnualResult hundred = result(store, 100, 100, 100);
        assertThat(hundred.total()).isEqualByComparingTo("100.00");
        assertThat(hundred.excellent()).isFalse();
    }

    /** EX-67: the bonus of the year-end appraisal counts in its half. */
    @Test
    void aBonusOnTheYearCounts(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        bureau.results.add(checks(95));
        bureau.totalling(Bureau.WANG, "2024-12", 96);
        Appraisal year = bureau.opened(Bureau.WANG, "2024");
        bureau.deducted(year, "13-morals", "1");
        bureau.appraisals.score(bureau.assessor, year.id(), null);
        bureau.signed(bureau.awarded(year, 8));

        AnnualResult result = bureau.results.of(bureau.wang, Bureau.WANG, 2024);

        assertThat(points(result)).containsExactly("19.00", "28.80", "53.50");
        assertThat(result.total()).isEqualByComparingTo("101.30");
        assertThat(result.excellent()).isTrue();
    }

    @Test
    void whatIsMissingIsToldAndNeverZero(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        bureau.totalling(Bureau.WANG, "2024-10", 96);
        bureau.totalling(Bureau.WANG, "2024-12", 96);

        AnnualResult result = bureau.results.of(bureau.wang, Bureau.WANG, 2024);

        assertThat(result.total()).isNull();
        assertThat(result.gaps()).hasSize(3);
        assertThat(result.gaps().get(1).en()).contains("2024-11").doesNotContain("2024-12");
        assertThat(points(result)).containsExactly(null, null, null);
        AnnualResult nobody = bureau.results.of(bureau.caller("li"), Bureau.LI, 2024);
        assertThat(nobody.total()).isNull();
        assertThat(nobody.excellent()).isFalse();
    }

    /** Three scores in all: two of one source, one of the other. */
    @Test
    void theChecksOfEverySourceAreAveraged(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        CheckScoreSource away = checks(100);
        bureau.results.add(checks(90, 91));
        bureau.results.add(away);
        Component checks =
                bureau.results.of(bureau.wang, Bureau.WANG, 2024).components().get(0);
        assertThat(checks.kind()).isEqualTo(Kind.CHECKS);
        assertThat(checks.mean()).isEqualByComparingTo("93.67");
        assertThat(checks.points()).isEqualByComparingTo("18.73");

        bureau.results.remove(away);
        assertThat(bureau.results
                        .of(bureau.wang, Bureau.WANG, 2024)
                        .components()
                        .get(0)
                        .mean())
                .isEqualByComparingTo("90.50");
    }

    private static AnnualResult result(TestStore store, int checks, int months, int year) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        bureau.results.add(checks(checks));
        bureau.totalling(Bureau.WANG, "2024-12", months);
        bureau.totalling(Bureau.WANG, "2024", year);
        return bureau.results.of(bureau.wang, Bureau.WANG, 2024);
    }

    private static CheckScoreSource checks(Integer... scores) {
        return (tenant, employee, from, to) -> Arrays.stream(scores)
                .map(score -> new CheckScore(
                        CheckScore.Kind.WEEKLY,
                        LocalDate.of(2024, 12, 2),
                        BigDecimal.valueOf(score),
                        new Text("周检", "Weekly check"),
                        "rounds/1"))
                .toList();
    }

    private static List<String> points(AnnualResult result) {
        return result.components().stream()
                .map(Component::points)
                .map(points -> points == null ? null : points.toPlainString())
                .toList();
    }
}
