package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.riser.api.error.NotFound;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Period;
import org.riser.retention.KeptRecord;
import org.riser.store.UnitReady;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class SheetRecordsTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
    private static final LocalDate LATER = LocalDate.parse("2025-02-10");
    private static final LocalDate ALL = LocalDate.parse("2026-01-01");
    private static final UnitReady READY = () -> "a test has all units";

    /** A year is made of its months: they are kept as long as the year's sheet. */
    @EachDatabase
    void monthsAreKeptWithTheirYear(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        MonthRecords months = new MonthRecords(bureau.office, READY);
        YearRecords years = new YearRecords(bureau.office, READY);
        Appraisal wang = bureau.totalling(Bureau.WANG, "2024-11", 90);
        Appraisal li = bureau.totalling(Bureau.LI, "2024-11", 95);
        assertThat(page(bureau, months, ALL)).as("nothing is locked").isEmpty();

        bureau.periods.lock(bureau.manager, Period.of("2024-11"), "Month closed.");

        assertThat(page(bureau, months, FIRST)).isEmpty();
        assertThat(page(bureau, months, FIRST.plusDays(1)))
                .extracting(KeptRecord::id, KeptRecord::closedOn, KeptRecord::createdOn)
                .containsExactlyInAnyOrder(tuple(wang.id(), FIRST, FIRST), tuple(li.id(), FIRST, FIRST));
        assertThat(page(bureau, months, ALL).get(0).title().zh()).isEqualTo("月度考核表 2024-11");

        Appraisal year = bureau.totalling(Bureau.WANG, "2024", 92);
        assertThat(page(bureau, months, ALL)).extracting(KeptRecord::id).containsExactly(li.id());
        assertThat(store.<Boolean>call(
                        bureau.tenant, unit -> months.find(unit, wang.id()).isPresent()))
                .isFalse();

        bureau.clock.set(Bureau.at("2025-02-10T09:00"));
        bureau.periods.lock(bureau.manager, Period.of("2024"), "Year closed.");
        assertThat(page(bureau, months, ALL))
                .extracting(KeptRecord::id, KeptRecord::closedOn)
                .containsExactly(tuple(li.id(), FIRST), tuple(wang.id(), LATER));
        assertThat(page(bureau, years, ALL))
                .extracting(KeptRecord::id, KeptRecord::closedOn)
                .containsExactly(tuple(year.id(), LATER));
        KeptRecord.Place after = page(bureau, months, ALL).get(0).place();
        assertThat(store.<List<KeptRecord>>call(bureau.tenant, unit -> months.page(unit, ALL, after, 10)))
                .extracting(KeptRecord::id)
                .containsExactly(wang.id());
    }

    @EachDatabase
    void aSheetGoesWithAllThatBelongsToIt(TestStore store) {
        Bureau bureau = new Bureau(store).withStandard(2024);
        MonthRecords months = new MonthRecords(bureau.office, READY);
        Appraisal wang = bureau.totalling(Bureau.WANG, "2024-11", 90);
        Appraisal li = bureau.totalling(Bureau.LI, "2024-11", 95);
        bureau.periods.lock(bureau.manager, Period.of("2024-11"), "Month closed.");

        String content =
                new String(store.call(bureau.tenant, unit -> months.remove(unit, wang.id())), StandardCharsets.UTF_8);

        assertThat(content)
                .contains("\"employee\":\"" + Bureau.WANG + "\"", "\"total\":\"90.00\"", "\"kind\":\"DEDUCTION\"")
                .contains("\"kind\":\"scored\"");
        assertThatThrownBy(() -> bureau.appraisals.find(bureau.wang, wang.id())).isInstanceOf(NotFound.class);
        assertThat(page(bureau, months, ALL)).extracting(KeptRecord::id).containsExactly(li.id());
        for (String table : List.of("LINE", "STEP")) {
            assertThat(store.<Long>call(
                            bureau.tenant,
                            unit -> unit.sql("select count(*) as N from RS_APPRAISAL_" + table
                                            + " where TENANT_ID = ? and SHEET_ID = ?")
                                    .with(bureau.tenant, wang.id())
                                    .first(row -> row.number("N"))
                                    .orElseThrow()))
                    .as(table)
                    .isZero();
        }
    }

    private static List<KeptRecord> page(Bureau bureau, SheetRecords records, LocalDate before) {
        return bureau.store.call(bureau.tenant, unit -> records.page(unit, before, null, 10));
    }
}
