package org.riser.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file says of itself, reading it needs no more memory and time than the limits allow. */
class BoundsTest {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private static List<String> told(byte[] workbook) {
        return RawWorkbook.read(workbook).problems().stream()
                .map(fault -> fault.sheet() + "!" + fault.address() + " " + fault.code())
                .toList();
    }

    /** Nothing that deflate makes short. */
    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        Random random = new Random(20_260_131);
        while (noise.length() < length) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    @Test
    void bombsAreStoppedByRatioByTotalAndByNumber() {
        byte[] zeros = new byte[20 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertThat(told(RawWorkbook.of("").part(RawWorkbook.SHEET, zeros).bytes()))
                .containsExactly("! workbook.bomb");
        RawWorkbook total = RawWorkbook.of("");
        for (int i = 0; i < 4; i++) {
            total.part("xl/media/" + i, zeros);
        }
        assertThat(told(total.bytes())).containsExactly("! workbook.bomb");
        RawWorkbook number = RawWorkbook.of("");
        for (int i = 0; i < 1_001; i++) {
            number.part("xl/media/" + i, "");
        }
        assertThat(told(number.bytes())).containsExactly("! workbook.bomb");
    }

    /** The directory may say that a part is small. */
    @Test
    void aBombThatLiesAboutItsSizeIsStoppedWhileItUnpacks() {
        byte[] bomb = new byte[20 << 20];
        Arrays.fill(bomb, (byte) ' ');
        byte[] zip = RawWorkbook.of("").part(RawWorkbook.SHEET, bomb).bytes();
        byte[] size = {0x00, 0x00, 0x40, 0x01};
        int at = lastIndexOf(zip, size);
        zip[at + 3] = 0;
        zip[at + 2] = 1;

        assertThat(told(zip)).containsExactly("! workbook.bomb");
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.lastIndexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void relationsAndFormatsAreCounted() {
        String relation = "<Relationship Id=\"%d\" Type=\"a/worksheet\" Target=\"%s\"/>";
        StringBuilder relations = new StringBuilder();
        StringBuilder formats = new StringBuilder();
        for (int i = 0; i < 70_000; i++) {
            relations.append(relation.formatted(i, noise(5) + i));
            formats.append("<xf numFmtId=\"").append(i % 400).append("\"/>");
        }
        assertThat(told(RawWorkbook.of("")
                        .part(RELATIONS, "<Relationships>" + relations + "</Relationships>")
                        .bytes()))
                .containsExactly("! workbook.bomb");
        assertThat(told(RawWorkbook.of("")
                        .part("xl/styles.xml", "<styleSheet><cellXfs>" + formats + "</cellXfs></styleSheet>")
                        .bytes()))
                .containsExactly("! workbook.bomb");
    }

    /** One long code that every format names would be looked through again and again. */
    @Test
    void noFormatIsLongerThanSpreadsheetsWriteThem() {
        String code = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + noise(256) + "\"/></numFmts>";
        assertThat(told(RawWorkbook.of("")
                        .part("xl/styles.xml", "<styleSheet>" + code + "</styleSheet>")
                        .bytes()))
                .containsExactly("! workbook.bomb");
    }

    @Test
    void namesAndRangesOfManyCharactersAreNotRepeatedInEveryAnswer() {
        String many = noise(100_000);
        assertThat(told(RawWorkbook.row("<c><f>1</f></c>")
                        .workbook("<sheet name=\"" + many + "\" sheetId=\"1\" r:id=\"rId1\"/>")
                        .bytes()))
                .containsExactly("! workbook.broken");
        List<WorkbookFault> merged = RawWorkbook.of(
                        "<sheetData/><mergeCells><mergeCell ref=\"" + many + "\"/></mergeCells>")
                .read()
                .problems();
        assertThat(merged).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("workbook.merged");
            assertThat(fault.message().en()).hasSizeLessThan(200);
        });
    }

    @Test
    void aTextThatNoCellHoldsIsRefusedByItsCellWhereverItStands() {
        String text = noise(1 << 20);
        assertThat(told(RawWorkbook.row("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                        .bytes()))
                .containsExactly("Data!A1 workbook.too-long");
        assertThat(told(RawWorkbook.row("<c t=\"s\"><v>0</v></c>")
                        .part("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>")
                        .bytes()))
                .containsExactly("Data!A1 workbook.too-long");
        assertThat(told(RawWorkbook.row("<c t=\"str\"><v>" + "_x0041_".repeat(Cell.LONGEST_TEXT + 1) + "</v></c>")
                        .bytes()))
                .containsExactly("Data!A1 workbook.too-long");
        assertThat(told(RawWorkbook.row("<c t=\"str\"><v>" + "_x0041_".repeat(Cell.LONGEST_TEXT) + "</v></c>")
                        .bytes()))
                .isEmpty();
    }
}
