package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.publication.internal.Spreadsheet.FIRST;
import static org.riser.publication.internal.Spreadsheet.PACK;
import static org.riser.publication.internal.Spreadsheet.read;
import static org.riser.publication.internal.Spreadsheet.refused;
import static org.riser.publication.internal.Spreadsheet.told;
import static org.riser.publication.internal.Spreadsheet.write;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.publication.WorkbookEdits;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;
import org.riser.workbook.CellAddress;

/** A workbook keeps the form in which it went out, or is refused with what to mend (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class WorkbookSheetsTest {
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
