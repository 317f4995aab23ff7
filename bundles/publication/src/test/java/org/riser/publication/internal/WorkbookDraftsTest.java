package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.publication.internal.Spreadsheet.FIRST;
import static org.riser.publication.internal.Spreadsheet.PACK;
import static org.riser.publication.internal.Spreadsheet.read;
import static org.riser.publication.internal.Spreadsheet.told;
import static org.riser.publication.internal.Spreadsheet.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
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

    @EachDatabase
    void whoAnswersWhyUntilWhenAndALockGoOutAndInAgain(TestStore store) {
        Office office = new Office(store);
        RowChange[] draft = said(office);
        byte[] workbook = download(office, draft);

        WorkbookEdits same = upload(office, workbook, draft);
        assertThat(same.edits()).containsExactlyInAnyOrder(draft);
        assertThat(same.faults()).isEmpty();
        assertThat(same.notes()).isEmpty();
        Edited elsewhere = Edited.of(workbook);
        elsewhere.sheet("about").removeIf(line -> line.contains(Cell.of("draft")));
        assertThat(upload(office, elsewhere.bytes()).edits()).containsExactlyInAnyOrder(draft);

        Edited edited = Edited.of(workbook)
                .set("terms", FIRST, "until", Cell.of("2030-01-31T08:00:00+08:00"))
                .set("terms", FIRST, "locked", Cell.empty());
        edited.sheet("terms").remove(FIRST);
        assertThat(upload(office, edited.bytes(), draft).edits())
                .containsExactlyInAnyOrder(
                        OUT,
                        ADDED.withTerms(new RowTerms(
                                draft[0].terms().owner(),
                                draft[0].terms().reason(),
                                Instant.parse("2030-01-31T00:00:00Z"))));
    }

    @EachDatabase
    void anOwnerIsWrittenByTheirUserName(TestStore store) {
        Office office = new Office(store);
        RowChange[] draft = said(office);
        String other = office.hire("chen.jie", Permissions.RULE_VIEW).principal();
        byte[] workbook = download(office, draft);
        assertThat(Edited.of(workbook).sheet("terms").get(FIRST - 1)).contains(Cell.of("owner"));

        Edited edited = Edited.of(workbook).set("terms", FIRST, "owner", Cell.of("Chen.Jie"));
        assertThat(upload(office, edited.bytes(), draft).edits())
                .extracting(edit -> edit.terms().owner())
                .containsExactlyInAnyOrder(other, null);
        edited.set("terms", FIRST, "owner", Cell.of(other));
        assertThat(upload(office, edited.bytes(), draft).edits())
                .extracting(edit -> edit.terms().owner())
                .containsExactlyInAnyOrder(other, null);
        edited.set("terms", FIRST, "owner", Cell.of("chen"));
        assertThat(told(upload(office, edited.bytes(), draft).faults())).containsExactly("本公司设定 (terms)!C3 rule.owner");
    }

    @EachDatabase
    void whatASheetSaysOfARowIsRefusedByItsCell(TestStore store) {
        Office office = new Office(store);
        RowChange[] draft = said(office);
        Edited edited = Edited.of(download(office, draft))
                .set("terms", FIRST, "until", Cell.of("2030-01-31"))
                .set("terms", FIRST, "locked", Cell.of("maybe"));
        edited.set("terms", FIRST + 2, "rowId", Cell.of("sla/OUR-9")).set("terms", FIRST + 2, "reason", Cell.of("why"));
        assertThat(told(upload(office, edited.bytes(), draft).faults()))
                .containsExactly(
                        "本公司设定 (terms)!F3 workbook.terms-locked",
                        "本公司设定 (terms)!E3 workbook.terms-until",
                        "本公司设定 (terms)!B5 workbook.terms-alone");

        edited = Edited.of(download(office, draft))
                .set("terms", FIRST, "owner", Cell.of("staff:nobody"))
                .set("terms", FIRST, "until", Cell.of("2020-01-31T08:00:00+08:00"));
        assertThat(told(upload(office, edited.bytes(), draft).faults()))
                .containsExactlyInAnyOrder("本公司设定 (terms)!C3 rule.owner", "本公司设定 (terms)!E3 rule.until");
    }

    @EachDatabase
    void whatOthersSayOfARowSinceTheDownloadStays(TestStore store) {
        Office office = new Office(store);
        RowChange[] draft = said(office);
        byte[] untouched = download(office, draft);
        RowChange theirs = draft[0].withTerms(new RowTerms(null, "Theirs.", null));

        WorkbookEdits kept = upload(office, untouched, theirs, draft[1]);
        assertThat(kept.edits()).containsExactlyInAnyOrder(theirs, draft[1]);
        assertThat(told(kept.notes())).containsExactly("本公司设定 (terms)!3 workbook.row-kept");

        Edited edited = Edited.of(untouched).set("terms", FIRST, "reason", Cell.of("Ours."));
        assertThat(told(upload(office, edited.bytes(), theirs, draft[1]).faults()))
                .containsExactly("本公司设定 (terms)!3 workbook.row-disputed");
    }

    /** A row of which everything is said, and one that is taken out for a while. */
    private static RowChange[] said(Office office) {
        String owner = office.hire("owner", Permissions.RULE_VIEW).principal();
        Instant end = office.clock.instant().plus(Duration.ofDays(30)).plusMillis(7);
        return new RowChange[] {
            ADDED.withTerms(new RowTerms(owner, "=1+1\n“why”, 理由", end, true)),
            OUT.withTerms(new RowTerms(null, "No lift stands there.", end))
        };
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
