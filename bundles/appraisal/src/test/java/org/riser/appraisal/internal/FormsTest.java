package org.riser.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.api.error.NotFound;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Period;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.ReadWorkbook;
import org.riser.workbook.WorkbookReader;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "appraisal"})
class FormsTest {
    @Test
    void theFourFormsHoldWhatCountsAndNothingOfOthers(TestStore store) throws IOException {
        Bureau bureau = new Bureau(store).withStandard(2024);
        Appraisal month = bureau.totalling(Bureau.WANG, "2024-12", 96);
        bureau.totalling(Bureau.WANG, "2024", 103);
        bureau.totalling(Bureau.LI, "2024-12", 90);
        StoredForms forms = new StoredForms(bureau.appraisals, bureau.results, bureau.office);

        ReadWorkbook record = read(out -> forms.record(bureau.wang, month.id(), Locale.SIMPLIFIED_CHINESE, out));
        assertThat(record.sheets().get(0).name()).isEqualTo("员工月绩效考核记录表");
        assertThat(texts(record)).contains("思想道德", "As seen.", "总分");
        assertThat(numbers(record)).contains("96", "-4");

        ReadWorkbook statistics =
                read(out -> forms.statistics(bureau.manager, Period.of("2024-12"), Locale.ENGLISH, out));
        assertThat(statistics.sheets().get(0).rows()).hasSize(3);
        assertThat(numbers(statistics)).contains("96", "90");
        ReadWorkbook own = read(out -> forms.statistics(bureau.wang, Period.of("2024-12"), Locale.ENGLISH, out));
        assertThat(own.sheets().get(0).rows()).hasSize(2);
        assertThat(numbers(own)).contains("96").doesNotContain("90");

        ReadWorkbook year = read(out -> forms.annual(bureau.manager, Period.of("2024"), Locale.ENGLISH, out));
        assertThat(year.sheets().get(0).rows()).hasSize(3);
        assertThat(texts(year)).anyMatch(text -> text.contains("no score"));
        assertThat(numbers(year)).contains("28.8", "51.5");

        assertThatThrownBy(() ->
                        forms.record(bureau.caller("li"), month.id(), Locale.ENGLISH, new ByteArrayOutputStream()))
                .isInstanceOf(NotFound.class);
    }

    private interface Form {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static ReadWorkbook read(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(out);
        ReadWorkbook workbook = WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()), ReadLimits.USUAL);
        assertThat(workbook.problems()).isEmpty();
        return workbook;
    }

    private static Stream<Cell> cells(ReadWorkbook workbook) {
        return workbook.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream());
    }

    private static List<String> texts(ReadWorkbook workbook) {
        return cells(workbook)
                .filter(Cell.Text.class::isInstance)
                .map(cell -> ((Cell.Text) cell).value())
                .toList();
    }

    private static List<String> numbers(ReadWorkbook workbook) {
        return cells(workbook)
                .filter(Cell.Decimal.class::isInstance)
                .map(cell -> ((Cell.Decimal) cell).value())
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
