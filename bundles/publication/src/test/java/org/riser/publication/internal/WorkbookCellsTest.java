package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.publication.internal.Spreadsheet.FIRST;
import static org.riser.publication.internal.Spreadsheet.read;
import static org.riser.publication.internal.Spreadsheet.refused;
import static org.riser.publication.internal.Spreadsheet.told;
import static org.riser.publication.internal.Spreadsheet.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.riser.publication.WorkbookEdits;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;
import org.riser.workbook.CellAddress;
import org.riser.workbook.Format;

/** What a spreadsheet makes of cells is taken where it can mean one thing only, and refused by its cell (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class WorkbookCellsTest {
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
                .anySatisfy(fault -> assertThat(fault.message().zh()).contains("全角", "请改为半角：80%"));
        assertThat(told(read.faults())).anyMatch(fault -> fault.startsWith(at + place(edited, "clause") + " "));
        assertThat(read.edits()).hasSize(1);
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

    private static String place(Edited edited, String column) {
        return new CellAddress(FIRST, edited.column("sla", column)).toString();
    }
}
