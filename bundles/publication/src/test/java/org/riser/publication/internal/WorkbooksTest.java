package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.WorkbookEdits;
import org.riser.publication.WorkbookFault;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;
import org.riser.workbook.CellAddress;
import org.riser.workbook.Format;

/** Rule tables go out as a workbook and come in again without loss; what cannot be meant is refused by its cell (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class WorkbooksTest {
    private static final String PACK = "lift";
    private static final int FIRST = 3;
    private static final List<String> NASTY = List.of(
            "=1+1",
            "+5",
            "-5",
            "@now",
            "007",
            "1E5",
            "TRUE",
            "yes",
            "two\nlines",
            "🔥",
            "燃气",
            "a, b; \"c\"",
            "_x000D_",
            "<b>&",
            "2026-01-31",
            "x\r\ny",
            "${none}",
            "０１２",
            "'");

    private static byte[] write(Office office, String pack, List<RowChange> own, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            office.workbooks.write(office.author, pack, own, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] write(Office office) {
        return write(office, PACK, own(office), Locale.CHINA);
    }

    private static List<RowChange> own(Office office) {
        return office.rows.stand(office.author, PACK).own();
    }

    private static WorkbookEdits read(Office office, byte[] workbook) {
        return read(office, PACK, own(office), workbook);
    }

    private static WorkbookEdits read(Office office, String pack, List<RowChange> own, byte[] workbook) {
        try {
            return office.workbooks.read(office.author, pack, own, new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(List<WorkbookFault> faults) {
        return faults.stream()
                .map(fault -> fault.sheet() + "!" + fault.address() + " " + fault.code())
                .toList();
    }

    /** What is refused of a workbook that gives no edits. */
    private static List<String> refused(Office office, Edited edited) {
        WorkbookEdits read = read(office, edited.bytes());
        assertThat(read.edits()).isEmpty();
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.message().zh()).isNotBlank().contains("请");
            assertThat(fault.message().en()).isNotBlank();
        });
        return told(read.faults());
    }

    @EachDatabase
    void everyShippedPackGoesOutAndInWithoutADifference(TestStore store) throws IOException {
        Office office = new Office(store);
        List<Path> packs;
        try (Stream<Path> folders = Files.list(Path.of("../../rules"))) {
            packs = folders.filter(Files::isDirectory).toList();
        }
        assertThat(packs).hasSizeGreaterThan(5);
        for (Path folder : packs) {
            String pack = folder.getFileName().toString();
            office.load(PackFiles.of(folder));
            for (Locale language : List.of(Locale.CHINA, Locale.ENGLISH)) {
                byte[] workbook = write(office, pack, List.of(), language);
                WorkbookEdits read = read(office, pack, List.of(), workbook);
                assertThat(read.faults()).isEmpty();
                assertThat(read.edits()).isEmpty();
                assertThat(read.notes()).isEmpty();
                sameCells(office, pack, Edited.of(workbook));
            }
        }
    }

    private static void sameCells(Office office, String pack, Edited workbook) {
        Stream.concat(Stream.of(TableKind.values()).map(TableKind::id), Stream.of(RowEdit.PARAMETERS))
                .forEach(table -> {
                    List<LayeredRow> rows = office.rows.rows(office.author, pack, table, List.of());
                    List<List<Cell>> lines = workbook.sheet(table);
                    assertThat(lines).hasSize(rows.size() + 2);
                    for (int i = 0; i < rows.size(); i++) {
                        List<Cell> line = lines.get(i + 2);
                        for (Column column : office.rows.columns(table)) {
                            int place = workbook.column(table, column.id());
                            Cell cell = place <= line.size() ? line.get(place - 1) : Cell.empty();
                            boolean key = Set.of("rowId", "key").contains(column.id());
                            String text =
                                    key ? rows.get(i).id() : rows.get(i).cells().getOrDefault(column.id(), "");
                            assertThat(cell).isEqualTo(Cell.of(text));
                        }
                    }
                });
    }

    @EachDatabase
    void anyCellsComeBackExactly(TestStore store) {
        Office office = new Office(store);
        Random random = new Random(20_260_131);
        for (int run = 0; run < 10; run++) {
            List<RowChange> own = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Map<String, String> cells = new HashMap<>();
                for (Column column : office.rows.columns("gate")) {
                    if (!column.id().equals("rowId") && random.nextInt(4) > 0) {
                        cells.put(column.id(), NASTY.get(random.nextInt(NASTY.size())));
                    }
                }
                cells.put("note", "n" + i);
                own.add(new RowChange("gate", i % 2 == 0 ? "R-" + i : "00" + i, cells));
            }
            byte[] workbook = write(office, PACK, own, Locale.CHINA);
            assertThat(read(office, PACK, own, workbook).edits()).containsExactlyInAnyOrderElementsOf(own);
            assertThat(read(office, PACK, List.of(), workbook).edits()).containsExactlyInAnyOrderElementsOf(own);
        }
    }

    @EachDatabase
    void whatIsChangedAddedAndTakenOutIsAnEdit(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office)).set("sla", FIRST, "limit", Cell.of("4"));
        List<Cell> added = new ArrayList<>(edited.sheet("sla").get(2));
        edited.sheet("sla").add(added);
        edited.set("sla", FIRST + 1, "rowId", Cell.of("OUR-1"));

        WorkbookEdits read = read(office, edited.bytes());

        assertThat(read.faults()).isEmpty();
        assertThat(read.basedOn()).isZero();
        assertThat(read.edits())
                .containsExactly(
                        Office.minutes(4),
                        new RowChange("sla", "OUR-1", Office.minutes(4).cells()));

        edited.sheet("sla").remove(2);
        assertThat(read(office, edited.bytes()).edits())
                .containsExactly(
                        new RowChange("sla", "LIFT-1", Map.of()),
                        new RowChange("sla", "OUR-1", Office.minutes(4).cells()));
        assertThat(office.publications.list(office.author, PACK)).isEmpty();
    }

    @EachDatabase
    void whatTheCompanyHasSetStaysAndWhatItTakesBackGoes(TestStore store) {
        Office group = new Office(store);
        Office office = group.below();
        group.publish(0, Office.minutes(4));
        RowChange pinned = Office.minutes(4);
        RowChange added = new RowChange("sla", "OUR-1", Office.minutes(9).cells());
        office.publish(0, pinned, added);

        assertThat(read(office, write(office)).edits()).containsExactly(pinned, added);
        Edited back = Edited.of(write(office));
        back.sheet("sla").remove(3);
        assertThat(read(office, back.bytes()).edits()).containsExactly(pinned);
        assertThat(back.sheet("sla").get(2).get(0)).isEqualTo(Cell.of("本公司"));

        RowChange out = new RowChange("sla", "LIFT-1", Map.of());
        office.publish(1, out);
        WorkbookEdits read = read(office, write(office));
        assertThat(read.edits()).containsExactly(out);
        assertThat(read.basedOn()).isEqualTo(2);
        group.publish(1, out);
        assertThat(read(office, PACK, List.of(), write(office, PACK, List.of(), Locale.CHINA))
                        .edits())
                .isEmpty();
    }

    @EachDatabase
    void numbersAndDatesOfASpreadsheetAreTakenWhereTheyCanMeanOneThing(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office));
        edited.format("sla", "validFrom", Format.DATE)
                .set("sla", FIRST, "limit", Cell.of(new BigDecimal("4")))
                .set("sla", FIRST, "validFrom", Cell.of(LocalDate.of(2026, 1, 31)))
                .set("sla", FIRST, "pauseEvidence", new Cell.Flag(true))
                .set("sla", FIRST, "note", Cell.of("  told \n"));

        Map<String, String> cells = read(office, edited.bytes()).edits().get(0).cells();

        assertThat(cells)
                .containsEntry("limit", "4")
                .containsEntry("validFrom", "2026-01-31")
                .containsEntry("pauseEvidence", "yes")
                .containsEntry("note", "told");
    }

    @EachDatabase
    void whatASpreadsheetMadeOfATextIsRefusedByItsCell(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office));
        String at = edited.name("sla") + "!";
        edited.format("sla", "cutOff", Format.DATE)
                .format("sla", "warn", Format.PERCENT)
                .format("sla", "validFrom", Format.DATE_TIME)
                .set("sla", FIRST, "cutOff", Cell.of(LocalDate.of(2026, 1, 31)))
                .set("sla", FIRST, "warn", new Cell.Decimal(new BigDecimal("0.8"), true))
                .set(
                        "sla",
                        FIRST,
                        "validFrom",
                        new Cell.Moment(LocalDate.of(2026, 1, 31).atTime(8, 0)))
                .set("sla", FIRST, "validTo", Cell.of(new BigDecimal("46053")))
                .set("sla", FIRST, "clock", new Cell.Flag(true));

        assertThat(refused(office, edited))
                .containsExactlyInAnyOrder(
                        at + place(edited, "cutOff") + " workbook.date",
                        at + place(edited, "warn") + " workbook.percent",
                        at + place(edited, "validFrom") + " workbook.date-time",
                        at + place(edited, "validTo") + " workbook.date-number",
                        at + place(edited, "clock") + " workbook.truth-value");
    }

    private static String place(Edited edited, String column) {
        return new CellAddress(FIRST, edited.column("sla", column)).toString();
    }

    @EachDatabase
    void wrongContentsAreTheFaultsOfTheCheckAtTheirCells(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office))
                .set("sla", FIRST, "warn", Cell.of("８０％"))
                .set("sla", FIRST, "unit", Cell.of("分钟"))
                .set("sla", FIRST, "clause", Cell.of("LIFT-9"));
        String at = edited.name("sla") + "!";

        WorkbookEdits read = read(office, edited.bytes());

        assertThat(told(read.faults()))
                .contains(
                        at + place(edited, "warn") + " pack.cell.full-width",
                        at + place(edited, "unit") + " pack.cell.choice");
        assertThat(read.faults())
                .anySatisfy(fault -> assertThat(fault.message().zh()).contains("全角", "请改为半角:80%"));
        assertThat(told(read.faults())).anyMatch(fault -> fault.startsWith(at + place(edited, "clause") + " "));
        assertThat(read.edits()).hasSize(1);
    }

    @EachDatabase
    void rowsWithoutANameAndNamedTwiceAreRefused(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office));
        edited.sheet("sla").add(new ArrayList<>(edited.sheet("sla").get(2)));
        edited.set("sla", FIRST + 2, "note", Cell.of("nobody"));
        edited.set("sla", FIRST + 3, "note", Cell.of("   "));
        edited.set("sla", FIRST + 3, 39, Cell.of("beside the table"));
        String at = edited.name("sla") + "!";

        assertThat(refused(office, edited))
                .containsExactly(at + "B4 workbook.row-twice", at + "B5 workbook.row-id", at + "AM6 workbook.stray");
    }

    @EachDatabase
    void columnsMayChangePlacesButNotTheirNames(TestStore store) {
        Office office = new Office(store);
        Edited moved = Edited.of(write(office)).set("sla", FIRST, "limit", Cell.of("4"));
        moved.sheet("sla").forEach(line -> {
            while (line.size() < 25) {
                line.add(Cell.empty());
            }
            Collections.reverse(line);
        });
        assertThat(read(office, moved.bytes()).edits()).containsExactly(Office.minutes(4));

        Edited renamed = Edited.of(write(office));
        int limit = renamed.column("sla", "limit");
        renamed.set("sla", 2, limit, Cell.of("Limit")).set("sla", 2, limit + 1, Cell.of("basis"));
        String at = renamed.name("sla") + "!";
        assertThat(refused(office, renamed))
                .contains(
                        at + CellAddress.letters(limit) + "2 workbook.column-unknown",
                        at + CellAddress.letters(limit + 2) + "2 workbook.column-twice",
                        at + "2 workbook.column-missing");
    }

    @EachDatabase
    void everyTableHasItsSheetAndOthersAreLeft(TestStore store) {
        Office office = new Office(store);
        assertThat(refused(office, Edited.of(write(office)).without("sla")))
                .containsExactly("! workbook.sheet-missing");
        assertThat(refused(office, Edited.of(write(office)).rename("sla", "Sheet1")))
                .containsExactly("! workbook.sheet-missing");
        assertThat(refused(office, Edited.of(write(office)).without("about")))
                .containsExactly("! workbook.sheet-missing");
        Edited twice = Edited.of(write(office)).rename("gate", "x（sla）");
        assertThat(refused(office, twice)).contains("x（sla）! workbook.sheet-twice", "! workbook.sheet-missing");

        Edited other = Edited.of(write(office)).rename("sla", "My limits (sla)");
        assertThat(read(office, other.bytes()).edits()).isEmpty();
        assertThat(read(office, other.bytes()).faults()).isEmpty();
    }

    @EachDatabase
    void aWorkbookOfOtherRulesIsRefused(TestStore store) {
        Office group = new Office(store);
        Office office = group.below();
        byte[] before = write(office);
        office.publish(0, Office.minutes(4));
        assertThat(told(read(office, before).faults())).containsExactly("说明 (about)! workbook.outdated");
        before = write(office);
        group.publish(0, Office.minutes(3));
        assertThat(told(read(office, before).faults())).containsExactly("说明 (about)! workbook.outdated");
        assertThat(read(office, before).edits()).isEmpty();

        office.load(PackFiles.empty("stairs", "1.0.0"));
        byte[] stairs = write(office, "stairs", List.of(), Locale.ENGLISH);
        assertThat(told(read(office, stairs).faults())).containsExactly("About (about)! workbook.other-pack");
    }

    @EachDatabase
    void formulasAndMergedCellsAreRefusedByTheirCell(TestStore store) throws IOException {
        Office office = new Office(store);
        byte[] formula = Edited.xml(
                write(office),
                2,
                sheet -> sheet.replaceFirst(
                        "<c r=\"B3\"([^>]*) t=\"s\"><v>\\d+</v>", "<c r=\"B3\"$1><f>1+1</f><v>2</v>"));
        byte[] merged = Edited.xml(
                write(office),
                2,
                sheet -> sheet.replace(
                        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B3:C3\"/></mergeCells>"));

        assertThat(told(read(office, formula).faults())).containsExactly("时限表 (sla)!B3 workbook.formula");
        assertThat(told(read(office, merged).faults())).containsExactly("时限表 (sla)!B3 workbook.merged");
        assertThat(read(office, formula).edits()).isEmpty();
    }

    @EachDatabase
    void ofParametersOnlyTheValueIsSet(TestStore store) throws IOException {
        Office office = new Office(store);
        office.load(PackFiles.of(Path.of("../../rules/core")));
        byte[] workbook = write(office, "core", List.of(), Locale.ENGLISH);
        Edited edited = Edited.of(workbook).set("parameters", FIRST, "value", Cell.of("4"));

        assertThat(read(office, "core", List.of(), edited.bytes()).edits())
                .containsExactly(new RowChange("parameters", "call.rings", Map.of("value", "4")));

        edited.set("parameters", FIRST, "unit", Cell.of("hour"))
                .set("parameters", FIRST + 1, "key", Cell.of("call.new"));
        assertThat(told(read(office, "core", List.of(), edited.bytes()).faults()))
                .containsExactly(
                        "Parameters (parameters)!D3 workbook.parameter-column",
                        "Parameters (parameters)! workbook.parameter-missing",
                        "Parameters (parameters)!B4 workbook.parameter-added");
    }

    @EachDatabase
    void moreRowsThanCanBeSetAreCountedAndRefused(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(write(office));
        for (int i = 0; i < 50_000; i++) {
            edited.sheet("gate").add(List.of(Cell.empty(), Cell.of("R-" + i)));
        }
        WorkbookEdits read = read(office, edited.bytes());
        assertThat(told(read.faults())).containsExactly("门禁表 (gate)! workbook.too-many-rows");
        assertThat(read.faults().get(0).message().en()).contains("50002 rows");
        assertThat(read.edits()).isEmpty();

        List<List<Cell>> rows = edited.sheet("gate");
        rows.subList(2_600, rows.size()).clear();
        edited.sheet("kpi").addAll(rows.subList(2, rows.size()));
        WorkbookEdits many = read(office, edited.bytes());
        assertThat(told(many.faults())).containsExactly("! workbook.too-many-edits");
        assertThat(many.faults().get(0).message().en()).contains("5196 rows");
        assertThat(many.edits()).isEmpty();
    }

    @EachDatabase
    void onlyWhoMayEditReadsAndOnlyOfPacksThatAreThere(TestStore store) {
        Office office = new Office(store);
        byte[] workbook = write(office);

        assertThatThrownBy(() ->
                        office.workbooks.read(office.manager, PACK, List.of(), new ByteArrayInputStream(workbook)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> write(office, "none", List.of(), Locale.CHINA)).isInstanceOf(NotFound.class);
        assertThat(told(read(office, new byte[0]).faults())).containsExactly("! workbook.empty");
    }
}
