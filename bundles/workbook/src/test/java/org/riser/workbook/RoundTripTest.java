package org.riser.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;

/** What is written is read back, cell by cell. */
class RoundTripTest {
    private static final List<String> NASTY = List.of(
            "=1+1",
            "+86 571",
            "-5",
            "@now",
            "\tx",
            "007",
            "1E5",
            "TRUE",
            "yes",
            " blanks around ",
            "two\nlines",
            "carriage\r\nreturn",
            "燃气泄漏应急处置：到场后先关阀，再通风。".repeat(200),
            "🔥👩‍🚒",
            "<a & \"b\">]]>",
            "_x000D_",
            "_x005F_x0041_",
            "control\u0001\u001F",
            "half \uD83D of a pair",
            "\uFFFE\uFFFF",
            "１２，Ａ\u3000",
            "${hotline.dispatch_min}",
            "#REF!",
            "'quoted",
            "2026-01-31",
            "12345678901234567890");

    private static ReadWorkbook there(SheetLayout layout, List<List<Cell>> rows) throws IOException {
        return RawWorkbook.read(bytes(layout, rows));
    }

    private static byte[] bytes(SheetLayout layout, List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(layout);
            for (List<Cell> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static SheetLayout texts(int columns) {
        SheetLayout layout = SheetLayout.named("表 1 (sla)");
        for (int c = 0; c < columns; c++) {
            layout = layout.column(SheetColumn.of(Format.TEXT, "列 " + c, "c" + c));
        }
        return layout;
    }

    @Test
    void nastyTextsComeBackAsTheyWere() throws IOException {
        List<List<Cell>> rows =
                NASTY.stream().map(text -> List.of(Cell.of(text))).toList();

        ReadWorkbook read = there(texts(1), rows);

        assertThat(read.problems()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.sheets().get(0).name()).isEqualTo("表 1 (sla)");
        assertThat(read.sheets().get(0).rows().stream().skip(2).map(row -> row.cell(1)))
                .isEqualTo(rows.stream().map(row -> row.get(0)).toList());
    }

    @Test
    void aTextNeverBecomesAFormula() throws IOException {
        byte[] bytes = bytes(
                texts(1), NASTY.stream().map(text -> List.of(Cell.of(text))).toList());

        assertThat(RawWorkbook.part(bytes, RawWorkbook.SHEET)).doesNotContain("<f>", "<f ");
    }

    @Property(tries = 150)
    void anyTableOfTextsComesBack(@ForAll("tables") List<List<String>> table) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(row.stream().map(Cell::of).toList()));

        List<ReadRow> read = there(texts(4), rows).sheets().get(0).rows();

        for (ReadRow row : read.subList(2, read.size())) {
            List<Cell> written = rows.get(row.number() - 3);
            for (int c = 0; c < 4; c++) {
                assertThat(row.cell(c + 1)).isEqualTo(written.get(c));
            }
        }
        long filled = rows.stream()
                .filter(row -> !row.stream().allMatch(Cell::isEmpty))
                .count();
        assertThat(read).hasSize((int) filled + 2);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("_x0123456789ABCDEF=+-@\n\r\t ").ofMaxLength(20));
        return text.list().ofSize(4).list().ofMaxSize(20);
    }

    @Test
    void numbersDatesAndTruthComeBackWithTheirKind() throws IOException {
        SheetLayout layout = SheetLayout.named("Report")
                .column(SheetColumn.of(Format.NUMBER, "a"))
                .column(SheetColumn.of(Format.MONEY, "b"))
                .column(SheetColumn.of(Format.PERCENT, "c"))
                .column(SheetColumn.of(Format.DATE, "d"))
                .column(SheetColumn.of(Format.DATE_TIME, "e"))
                .column(SheetColumn.of(Format.TEXT, "f"));
        List<Cell> row = List.of(
                Cell.of(new BigDecimal("14.7")),
                Cell.of(new BigDecimal("-1234567.89")),
                new Cell.Decimal(new BigDecimal("0.8"), true),
                Cell.of(LocalDate.of(2026, 1, 31)),
                new Cell.Moment(LocalDateTime.of(2026, 1, 31, 17, 45)),
                new Cell.Flag(true));

        assertThat(there(layout, List.of(row)).sheets().get(0).rows().get(1).cells())
                .isEqualTo(row);
    }

    @Test
    void manyRowsStreamAndNothingIsLostBetweenThem() throws IOException {
        List<List<Cell>> rows = Stream.iterate(1, n -> n + 1)
                .limit(1_000)
                .map(n -> List.of(Cell.of("row " + n), Cell.of(new BigDecimal(n))))
                .toList();

        List<ReadRow> read = there(texts(2), rows).sheets().get(0).rows();

        assertThat(read.subList(2, read.size()).stream().map(ReadRow::cells)).isEqualTo(rows);
    }

    @Test
    void choicesHeadersAndWidthsAreInTheFile() throws IOException {
        SheetLayout layout = SheetLayout.named("Units")
                .frozenColumns(1)
                .column(SheetColumn.of(Format.TEXT, "单位", "unit")
                        .choices(List.of("minute", "hour"))
                        .width(30)
                        .wrapped());
        byte[] bytes = bytes(layout, List.of());
        String sheet = RawWorkbook.part(bytes, RawWorkbook.SHEET);

        assertThat(sheet)
                .contains("&quot;minute,hour&quot;", "A3:A1048576", "ySplit=\"2\"", "xSplit=\"1\"", "width=\"30.0\"");
        assertThat(RawWorkbook.read(bytes).sheets().get(0).rows()).hasSize(2);
    }

    @Test
    void whatNoSpreadsheetOpensIsNotWritten() {
        assertThatThrownBy(() -> SheetLayout.named("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SheetLayout.named("x".repeat(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> there(texts(1), List.of(List.of(Cell.of("x".repeat(32_768))))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> {
                    WorkbookWriter workbook = new WorkbookWriter(new ByteArrayOutputStream());
                    workbook.sheet(SheetLayout.named("One"));
                    workbook.sheet(SheetLayout.named("ONE"));
                })
                .isInstanceOf(IllegalArgumentException.class);
    }
}
