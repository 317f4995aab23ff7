package org.riser.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come in: an answer within the limits that names the place and what to do. */
@Timeout(30)
class BadInputTest {
    private static List<String> problems(RawWorkbook workbook) {
        return told(workbook.read().problems());
    }

    private static List<String> told(List<WorkbookFault> problems) {
        return problems.stream()
                .map(problem -> problem.sheet() + "!" + problem.address() + " " + problem.code())
                .toList();
    }

    private static List<String> told(byte[] bytes) {
        ReadWorkbook read = RawWorkbook.read(bytes);
        assertThat(read.sheets()).isEmpty();
        return told(read.problems());
    }

    private static Cell first(RawWorkbook workbook) {
        return workbook.read().sheets().get(0).rows().get(0).cell(1);
    }

    @Test
    void aFormulaIsRefusedAlsoWithTheValueItHadLast() {
        RawWorkbook workbook =
                RawWorkbook.row("<c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"str\"><f>T(A1)</f><v>x</v></c>"
                        + "<c r=\"D1\"><f t=\"shared\" si=\"0\"/><v>3</v></c>");

        assertThat(problems(workbook))
                .containsExactly("Data!B1 workbook.formula", "Data!C1 workbook.formula", "Data!D1 workbook.formula");
        assertThat(workbook.read().sheets().get(0).rows()).isEmpty();
    }

    @Test
    void mergedCellsAreRefused() {
        assertThat(problems(RawWorkbook.of("<sheetData/><mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>")))
                .containsExactly("Data!B2 workbook.merged");
    }

    @Test
    void errorsOfAFormulaThatIsGoneAreRefused() {
        assertThat(problems(RawWorkbook.row("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>")))
                .containsExactly("Data!A1 workbook.unreadable");
    }

    @Test
    void whatIsHiddenIsReadAndTold() {
        ReadWorkbook read = RawWorkbook.of(
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                                + "<row r=\"4\" hidden=\"1\"><c r=\"A4\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")
                .workbook("<sheet name=\"Data\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>")
                .read();

        assertThat(told(read.notes()))
                .containsExactly(
                        "Data! workbook.hidden-sheet", "Data!C workbook.hidden-column", "Data!4 workbook.hidden-row");
        assertThat(read.problems()).isEmpty();
        assertThat(read.sheets().get(0).hidden()).isTrue();
        assertThat(read.sheets().get(0).rows().get(0).number()).isEqualTo(4);
    }

    @Test
    void numbersAreReadAsPeopleSeeThem() {
        assertThat(first(RawWorkbook.row("<c r=\"A1\"><v>0.30000000000000004</v></c>")))
                .isEqualTo(Cell.of(new BigDecimal("0.3")));
        assertThat(first(RawWorkbook.row("<c r=\"A1\"><v>1E5</v></c>"))).isEqualTo(Cell.of(new BigDecimal("100000")));
        assertThat(first(RawWorkbook.row("<c r=\"A1\" s=\"2\"><v>0.8</v></c>")))
                .isEqualTo(new Cell.Decimal(new BigDecimal("0.8"), true));
        assertThat(first(RawWorkbook.row("<c r=\"A1\" s=\"4\"><v>3</v></c>"))).isEqualTo(Cell.of(new BigDecimal("3")));
        assertThat(problems(RawWorkbook.row("<c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>ten</v></c>")))
                .containsExactly("Data!A1 workbook.unreadable", "Data!B1 workbook.unreadable");
    }

    @Test
    void datesAreDaysSince1900OrSince1904() {
        RawWorkbook workbook = RawWorkbook.row("<c r=\"A1\" s=\"1\"><v>46053</v></c>");
        assertThat(first(workbook)).isEqualTo(Cell.of(LocalDate.of(2026, 1, 31)));
        assertThat(first(RawWorkbook.row("<c r=\"A1\" s=\"3\"><v>59</v></c>")))
                .isEqualTo(Cell.of(LocalDate.of(1900, 2, 28)));
        assertThat(first(RawWorkbook.row("<c r=\"A1\" t=\"d\"><v>2026-01-31</v></c>")))
                .isEqualTo(Cell.of(LocalDate.of(2026, 1, 31)));
        workbook.workbook(
                "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets><workbookPr date1904=\"1\"/><sheets>");
        assertThat(first(workbook)).isEqualTo(Cell.of(LocalDate.of(2030, 2, 1)));
        assertThat(problems(
                        RawWorkbook.row("<c r=\"A1\" s=\"1\"><v>60</v></c><c r=\"B1\" s=\"1\"><v>99999999</v></c>")))
                .containsExactly("Data!A1 workbook.unreadable", "Data!B1 workbook.unreadable");
    }

    @Test
    void richTextsAreReadWithoutHowTheyAreSpoken() {
        RawWorkbook workbook = RawWorkbook.row("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>9</v></c>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>东</t></r><r><t xml:space=\"preserve\"> 京<!-- -->站</t></r><rPh><t>とう</t></rPh></si></sst>");

        assertThat(first(workbook)).isEqualTo(Cell.of("东 京站"));
        assertThat(problems(workbook)).containsExactly("Data!B1 workbook.unreadable");
    }

    @Test
    void rowsBeyondTheLimitAreCountedAndNotKept() {
        String rows = Stream.iterate(1, n -> n + 1)
                .limit(50_000)
                .map(n -> "<row r=\"" + n + "\"><c r=\"A" + n + "\"><v>" + n + "</v></c></row>")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        ReadWorkbook read = RawWorkbook.read(
                RawWorkbook.of("<sheetData>" + rows + "</sheetData>").bytes(), ReadLimits.USUAL.withRows(5_000));

        assertThat(told(read.problems())).containsExactly("Data! workbook.too-many-rows");
        assertThat(read.problems().get(0).message().en()).contains("50000 rows", "5000 at most");
        assertThat(read.sheets().get(0).rows()).hasSize(5_000);
    }

    @Test
    void columnsCellsAndSheetsHaveTheirLimits() {
        assertThat(problems(RawWorkbook.row("<c r=\"XFD1\"><v>1</v></c>")))
                .containsExactly("Data!XFD1 workbook.too-many-columns");
        ReadLimits tight = new ReadLimits(1 << 20, 1 << 20, 20, 1, 10, 10, 2);
        assertThat(told(RawWorkbook.read(
                                RawWorkbook.row("<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>")
                                        .bytes(),
                                tight)
                        .problems()))
                .containsExactly("! workbook.too-many-cells");
        RawWorkbook sheets =
                RawWorkbook.of("").workbook("<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId1\"/>");
        assertThat(told(RawWorkbook.read(sheets.bytes(), tight).problems()))
                .containsExactly("! workbook.too-many-sheets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZZ1\"/>",
                "<c r=\"A99999999999\"/>",
                "<c r=\"A2\"/>",
                "<c r=\"B1\"/><c r=\"A1\"/>",
                "<c r=\"\"/>",
                "<c r=\"A1\">"
            })
    void cellsThatStandNowhereAreDamage(String cells) {
        assertThat(told(RawWorkbook.row(cells).bytes())).containsExactly("! workbook.broken");
    }

    @Test
    void manyProblemsAreCounted() {
        StringBuilder cells = new StringBuilder();
        for (int c = 1; c <= 150; c++) {
            cells.append("<c><f>1</f></c>");
        }
        List<WorkbookFault> problems = RawWorkbook.row(cells.toString()).read().problems();

        assertThat(problems).hasSize(WorkbookReader.MOST_FAULTS + 1);
        assertThat(problems.get(WorkbookReader.MOST_FAULTS).message().en()).contains("50 more");
    }

    @Test
    void aDocumentTypeIsRefusedInWhateverPart() {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        RawWorkbook sheet = RawWorkbook.of("")
                .part(
                        RawWorkbook.SHEET,
                        doctype
                                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData>"
                                + "</worksheet>");
        assertThat(told(sheet.bytes())).containsExactly("! workbook.doctype");
        for (String part : List.of(RawWorkbook.TYPES, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml")) {
            assertThat(told(RawWorkbook.of("").part(part, laughs + "<x>&b;</x>").bytes()))
                    .containsExactly("! workbook.doctype");
        }
        assertThat(told(RawWorkbook.of("")
                        .part("xl/styles.xml", "<x>&undefined;</x>")
                        .bytes()))
                .containsAnyOf("! workbook.broken", "! workbook.doctype");
    }

    @Test
    void macrosAreRefusedUnderWhateverName() {
        String macroType = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + "application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
        assertThat(told(RawWorkbook.of("").part("xl/VbaProject.bin", "x").bytes()))
                .containsExactly("! workbook.macros");
        assertThat(told(RawWorkbook.of("").part(RawWorkbook.TYPES, macroType).bytes()))
                .containsExactly("! workbook.macros");
    }

    @Test
    void linksToOtherFilesAreRefused() {
        assertThat(problems(RawWorkbook.of("").part("xl/externalLinks/externalLink1.xml", "<x/>")))
                .containsExactly("! workbook.external-links");
    }

    @Test
    void otherFilesAreRefusedByName() {
        byte[] ole = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, ole, 0, magic.length);
        assertThat(told(ole)).containsExactly("! workbook.xls");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertThat(told(ole)).containsExactly("! workbook.encrypted");
        assertThat(told(new byte[0])).containsExactly("! workbook.empty");
        assertThat(told("rowId,clause\n".getBytes(StandardCharsets.UTF_8))).containsExactly("! workbook.not-xlsx");
        assertThat(told(RawWorkbook.of("").without(RawWorkbook.TYPES).bytes())).containsExactly("! workbook.not-xlsx");
        assertThat(told(RawWorkbook.of("")
                        .part(
                                RawWorkbook.TYPES,
                                "<Types><Default ContentType=\"a.sheet.binary.macroEnabled.main\"/></Types>")
                        .bytes()))
                .containsExactly("! workbook.not-xlsx");
        assertThat(told(new byte[(8 << 20) + 1])).containsExactly("! workbook.too-large");
    }

    @Test
    void aPieceOfAFileIsDamage() {
        byte[] whole = RawWorkbook.row("<c><v>1</v></c>").bytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(told(Arrays.copyOf(whole, length))).containsExactly("! workbook.broken");
        }
        assertThat(told(RawWorkbook.of("").without(RawWorkbook.SHEET).bytes())).containsExactly("! workbook.broken");
    }

    @Test
    void otherEncodingsAreDamageAndAByteOrderMarkIsNot() {
        String sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
        assertThat(RawWorkbook.of("")
                        .part(RawWorkbook.SHEET, "\uFEFF" + sheet)
                        .read()
                        .problems())
                .isEmpty();
        assertThat(told(RawWorkbook.of("")
                        .part(RawWorkbook.SHEET, sheet.getBytes(StandardCharsets.UTF_16))
                        .bytes()))
                .containsExactly("! workbook.broken");
    }

    /** Bytes that flip in the zip or in the XML: any answer, but an answer. */
    @Test
    void damagedBytesNeverDoMore() {
        byte[] whole = RawWorkbook.row("<c><v>1</v></c><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46053</v></c>")
                .part("xl/sharedStrings.xml", "<sst><si><t>text</t></si></sst>")
                .bytes();
        Random random = new Random(20_260_131);
        long begin = System.nanoTime();
        for (int run = 0; run < 1_500; run++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ReadWorkbook read = RawWorkbook.read(damaged);
            assertThat(read.problems().size() + read.sheets().size()).isPositive();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void everyProblemSaysWhatToDoInBothLanguages() {
        WorkbookFault problem =
                RawWorkbook.row("<c r=\"B1\"><f>1+1</f></c>").read().problems().get(0);

        assertThat(problem.fault().field()).isEqualTo("Data!B1");
        assertThat(problem.message().zh()).contains("公式", "请");
        assertThat(problem.message().en()).contains("formula", "Write its value");
    }
}
