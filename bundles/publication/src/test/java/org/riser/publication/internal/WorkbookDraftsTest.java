package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.publication.internal.Spreadsheet.FIRST;
import static org.riser.publication.internal.Spreadsheet.PACK;
import static org.riser.publication.internal.Spreadsheet.read;
import static org.riser.publication.internal.Spreadsheet.told;
import static org.riser.publication.internal.Spreadsheet.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riser.publication.RowChange;
import org.riser.publication.WorkbookEdits;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;
import org.riser.workbook.Cell;

/** A workbook undoes nothing that others set in the draft after it was downloaded: rows are put together one by one. */
@StoreTest({"jobs", "identity", "publication"})
class WorkbookDraftsTest {
    private static final RowChange ADDED =
            new RowChange("sla", "OUR-1", Office.row("clock", "arrival").cells());
    private static final RowChange OUT = new RowChange("sla", "LIFT-1", Map.of());

    private static byte[] download(Office office, RowChange... draft) {
        return write(office, PACK, List.of(draft), Locale.CHINA);
    }

    private static WorkbookEdits upload(Office office, byte[] workbook, RowChange... draft) {
        return read(office, PACK, List.of(draft), workbook);
    }

    @EachDatabase
    void whatOthersSetSinceTheDownloadStaysAndIsTold(TestStore store) {
        Office office = new Office(store);
        byte[] untouched = download(office, Office.minutes(4));

        WorkbookEdits changed = upload(office, untouched, Office.minutes(3), ADDED);
        assertThat(changed.edits()).containsExactly(Office.minutes(3), ADDED);
        assertThat(changed.faults()).isEmpty();
        assertThat(told(changed.notes()))
                .containsExactly("时限表 (sla)!3 workbook.row-kept", "时限表 (sla)! workbook.row-kept");
        assertThat(changed.notes().get(0).message().en()).contains("LIFT-1");

        assertThat(upload(office, untouched, OUT).edits()).containsExactly(OUT);
        assertThat(upload(office, untouched).edits()).isEmpty();
        assertThat(told(upload(office, untouched).notes())).containsExactly("时限表 (sla)!3 workbook.row-kept");
        assertThat(upload(office, download(office, OUT), Office.minutes(4)).edits())
                .containsExactly(Office.minutes(4));
        assertThat(upload(office, download(office, ADDED)).edits()).isEmpty();
        assertThat(upload(office, untouched, Office.minutes(4)).notes()).isEmpty();
    }

    @EachDatabase
    void whatTheFileChangesGoesBesideWhatOthersSet(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(download(office, Office.minutes(4))).set("sla", FIRST, "limit", Cell.of("2"));

        WorkbookEdits read = upload(office, edited.bytes(), Office.minutes(4), ADDED);
        assertThat(read.edits()).containsExactly(Office.minutes(2), ADDED);
        assertThat(told(read.notes())).containsExactly("时限表 (sla)! workbook.row-kept");

        Edited back = Edited.of(download(office, Office.minutes(4))).set("sla", FIRST, "limit", Cell.of("5"));
        assertThat(upload(office, back.bytes(), Office.minutes(4), ADDED).edits())
                .containsExactly(ADDED);
        Edited without = Edited.of(download(office, ADDED));
        without.sheet("sla").remove(FIRST);
        assertThat(upload(office, without.bytes(), ADDED, Office.minutes(3)).edits())
                .containsExactly(Office.minutes(3));
    }

    @EachDatabase
    void aRowThatBothChangedIsRefusedByItsLineUnlessTheyAgree(TestStore store) {
        Office office = new Office(store);
        Edited edited = Edited.of(download(office, Office.minutes(4))).set("sla", FIRST, "limit", Cell.of("2"));

        for (RowChange[] theirs :
                List.of(new RowChange[] {Office.minutes(3)}, new RowChange[] {OUT}, new RowChange[0])) {
            WorkbookEdits read = upload(office, edited.bytes(), theirs);
            assertThat(told(read.faults())).containsExactly("时限表 (sla)!3 workbook.row-disputed");
            assertThat(read.edits()).isEmpty();
        }
        WorkbookEdits agreed = upload(office, edited.bytes(), Office.minutes(2));
        assertThat(agreed.edits()).containsExactly(Office.minutes(2));
        assertThat(agreed.faults()).isEmpty();
        assertThat(agreed.notes()).isEmpty();

        Edited taken = Edited.of(download(office));
        taken.sheet("sla").remove(FIRST - 1);
        assertThat(told(upload(office, taken.bytes(), Office.minutes(3)).faults()))
                .containsExactly("时限表 (sla)! workbook.row-disputed");
        Edited added = Edited.of(download(office));
        added.sheet("sla").add(new ArrayList<>(added.sheet("sla").get(FIRST - 1)));
        added.set("sla", FIRST + 1, "rowId", Cell.of("OUR-1"));
        assertThat(told(upload(office, added.bytes(), ADDED).faults()))
                .containsExactly("时限表 (sla)!4 workbook.row-disputed");
    }

    /** As many rows as one may set fit beside the stamp. */
    @EachDatabase
    void aDraftOfManyRowsIsKnownAgain(TestStore store) {
        Office office = new Office(store);
        List<RowChange> draft = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            draft.add(new RowChange("gate", "R-" + i, Map.of("note", "n" + i)));
        }
        byte[] workbook = write(office, PACK, draft, Locale.CHINA);

        assertThat(read(office, PACK, draft, workbook).notes()).isEmpty();
        List<RowChange> others = new ArrayList<>(draft);
        others.set(4_999, new RowChange("gate", "R-4999", Map.of("note", "theirs")));
        WorkbookEdits read = read(office, PACK, others, workbook);
        assertThat(read.edits()).isEqualTo(others);
        assertThat(told(read.notes())).containsExactly("门禁表 (gate)!5002 workbook.row-kept");
    }
}
