package org.riser.publication.internal.sheets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.TableView.Layer;
import org.riser.workbook.WorkbookFaults;

/** The sheet that says who answers for the rows the company sets, why, and until when; also for those it takes out. */
final class SaidTerms {
    /** Of its sheet. */
    static final String ID = "terms";

    private static final Text TITLE = new Text("本公司设定", "What the company sets");
    private static final String OWNER = "owner";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final String LOCKED = "locked";
    private static final String YES = "yes";
    private static final List<Column> COLUMNS = List.of(
            new Column("rowId", new Text("表/行", "Table/row"), CellType.ID, true, List.of()),
            new Column(OWNER, new Text("负责人（登录名）", "Owner (user name)"), CellType.TEXT, false, List.of()),
            new Column(REASON, new Text("设定理由", "Reason"), CellType.TEXT, false, List.of()),
            new Column(UNTIL, new Text("到期时间", "Ends at"), CellType.MOMENT, false, List.of()),
            new Column(LOCKED, new Text("锁定", "Locked"), CellType.YES, false, List.of()));

    private SaidTerms() {}

    /** A line for each row of which anything is said. */
    static PackTable table(List<RowChange> own, OwnerNames owners) {
        List<LayeredRow> lines = own.stream()
                .filter(edit -> !edit.terms().equals(RowTerms.NONE))
                .map(edit ->
                        new LayeredRow(name(RowName.of(edit)), null, null, cells(edit.terms(), owners), Layer.TENANT))
                .toList();
        return new PackTable(ID, TITLE, COLUMNS, lines);
    }

    /** As its line is called. */
    static String name(RowName row) {
        return row.table() + "/" + row.row();
    }

    private static Map<String, String> cells(RowTerms terms, OwnerNames owners) {
        Map<String, String> cells = new HashMap<>();
        Optional.ofNullable(terms.owner()).ifPresent(owner -> cells.put(OWNER, owners.written(owner)));
        Optional.of(terms.reason()).filter(reason -> !reason.isEmpty()).ifPresent(reason -> cells.put(REASON, reason));
        Optional.ofNullable(terms.until()).ifPresent(until -> cells.put(UNTIL, until.toString()));
        if (terms.locked()) {
            cells.put(LOCKED, YES);
        }
        return cells;
    }

    /** What a line says; what cannot be read goes to the faults. */
    static RowTerms read(SheetRow line, WorkbookFaults faults, OwnerNames owners) {
        String locked = line.cells().getOrDefault(LOCKED, "");
        if (!locked.isEmpty() && !locked.equals(YES)) {
            fault(
                    faults,
                    line,
                    LOCKED,
                    "不能写 “" + locked + "”，请写 yes 或留空。",
                    "Write yes or nothing, not “" + locked + "”.");
        }
        String owner = line.cells().get(OWNER);
        return new RowTerms(
                owner == null ? null : owners.principal(owner),
                line.cells().getOrDefault(REASON, ""),
                until(line, faults),
                locked.equals(YES));
    }

    private static @Nullable Instant until(SheetRow line, WorkbookFaults faults) {
        String text = line.cells().getOrDefault(UNTIL, "");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAMoment) {
            fault(
                    faults,
                    line,
                    UNTIL,
                    "“" + text + "” 不是带时区的时刻。请写 2026-01-31T08:00:00+08:00。",
                    "“" + text + "” is no moment with a zone. Write 2026-01-31T08:00:00+08:00.");
            return null;
        }
    }

    private static void fault(WorkbookFaults faults, SheetRow line, String column, String zh, String en) {
        faults.add(line.sheet(), line.number(), line.columns().getOrDefault(column, 0), "terms-" + column, zh, en);
    }
}
