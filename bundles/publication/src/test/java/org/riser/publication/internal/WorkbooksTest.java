package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.publication.internal.Spreadsheet.FIRST;
import static org.riser.publication.internal.Spreadsheet.PACK;
import static org.riser.publication.internal.Spreadsheet.read;
import static org.riser.publication.internal.Spreadsheet.told;
import static org.riser.publication.internal.Spreadsheet.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.WorkbookEdits;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;

/** Rule tables go out as a workbook and come in again without loss; what cannot be meant is refused by its cell (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class WorkbooksTest {
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
            Edited unknown = Edited.of(workbook);
            unknown.sheet("about").removeIf(line -> line.contains(Cell.of("draft")));
            assertThat(read(office, PACK, List.of(), unknown.bytes()).edits()).containsExactlyInAnyOrderElementsOf(own);
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
    void aGroupMayMakeTheBoundsOfAParameterNarrower(TestStore store) throws IOException {
        Office group = new Office(store);
        byte[] workbook = write(group, "core", List.of(), Locale.ENGLISH);
        Edited edited = Edited.of(workbook)
                .set("parameters", FIRST, "value", Cell.of("4"))
                .set("parameters", FIRST, "max", Cell.of("5"));

        assertThat(read(group, "core", List.of(), edited.bytes()).edits())
                .containsExactly(new RowChange("parameters", "call.rings", Map.of("value", "4", "max", "5")));

        edited.set("parameters", FIRST, "max", Cell.of("20"));
        assertThat(told(read(group, "core", List.of(), edited.bytes()).faults()))
                .containsExactly("Parameters (parameters)!F3 rule.edit");
    }

    @EachDatabase
    void ofParametersOnlyTheValueIsSet(TestStore store) throws IOException {
        Office office = new Office(store).below();
        byte[] workbook = write(office, "core", List.of(), Locale.ENGLISH);
        Edited edited = Edited.of(workbook).set("parameters", FIRST, "value", Cell.of("4"));

        assertThat(read(office, "core", List.of(), edited.bytes()).edits())
                .containsExactly(new RowChange("parameters", "call.rings", Map.of("value", "4")));

        edited.set("parameters", FIRST, "value", Cell.of("11"));
        assertThat(told(read(office, "core", List.of(), edited.bytes()).faults()))
                .containsExactly("Parameters (parameters)!C3 pack.cell.bounds");

        edited.set("parameters", FIRST, "value", Cell.of("4"))
                .set("parameters", FIRST, "max", Cell.of("20"))
                .set("parameters", FIRST, "unit", Cell.of("hour"))
                .set("parameters", FIRST + 1, "key", Cell.of("call.new"));
        assertThat(told(read(office, "core", List.of(), edited.bytes()).faults()))
                .containsExactly(
                        "Parameters (parameters)!D3 workbook.parameter-column",
                        "Parameters (parameters)!F3 workbook.parameter-column",
                        "Parameters (parameters)! workbook.parameter-missing",
                        "Parameters (parameters)!B4 workbook.parameter-added");
    }
}
