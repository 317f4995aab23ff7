package org.riser.publication.internal.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.error.Fault;
import org.riser.publication.RowChange;
import org.riser.publication.RulePublications;
import org.riser.publication.WorkbookEdits;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.ReadWorkbook;
import org.riser.workbook.WorkbookFaults;

/** Turns a workbook into the edits it comes to, all of them or none. Used by one thread. */
final class SheetReading {
    private final PackTables tables;
    private final List<RowChange> own;
    private final Function<List<RowChange>, List<Fault>> check;
    private final WorkbookFaults faults = new WorkbookFaults();
    private final WorkbookFaults notes = new WorkbookFaults();

    /** @param check finds what is wrong with edits */
    SheetReading(PackTables tables, List<RowChange> own, Function<List<RowChange>, List<Fault>> check) {
        this.tables = tables;
        this.own = own;
        this.check = check;
    }

    WorkbookEdits read(ReadWorkbook workbook) {
        workbook.notes().forEach(notes::add);
        workbook.problems().forEach(faults::add);
        if (faults.isEmpty()) {
            Map<String, ReadSheet> sheets = sheets(workbook);
            if (isOfThisPack(sheets)) {
                return compared(sheets);
            }
        }
        return nothing();
    }

    private WorkbookEdits nothing() {
        return new WorkbookEdits(tables.edition(), List.of(), faults.all(), notes.all());
    }

    /** By the id in their names. */
    private Map<String, ReadSheet> sheets(ReadWorkbook workbook) {
        Map<String, ReadSheet> sheets = new LinkedHashMap<>();
        for (ReadSheet sheet : workbook.sheets()) {
            String id = PackTable.idIn(sheet.name()).orElse("");
            if (!id.equals(AboutSheet.ID) && tables.table(id).isEmpty()) {
                notes.add(
                        sheet.name(),
                        0,
                        0,
                        "sheet-other",
                        "不是规则包的表，未读取。",
                        "It is no table of the pack and was not read.");
            } else if (sheets.putIfAbsent(id, sheet) != null) {
                faults.add(
                        sheet.name(),
                        0,
                        0,
                        "sheet-twice",
                        "表 “" + id + "” 有两张工作表。请删去一张。",
                        "The table “" + id + "” has two sheets. Take one out.");
            }
        }
        Stream.concat(Stream.of(AboutSheet.ID), tables.tables().stream().map(PackTable::id))
                .filter(id -> !sheets.containsKey(id))
                .forEach(id -> faults.add(
                        "",
                        0,
                        0,
                        "sheet-missing",
                        "缺少工作表 “(" + id + ")”。请重新下载，不要删除工作表或改其名称括号内的标识。",
                        "The sheet “(" + id
                                + ")” is missing. Download the file again; take no sheet out and leave the id in"
                                + " its name."));
        return sheets;
    }

    private boolean isOfThisPack(Map<String, ReadSheet> sheets) {
        ReadSheet about = sheets.get(AboutSheet.ID);
        if (about == null) {
            return false;
        }
        if (!AboutSheet.isOf(about, tables)) {
            faults.add(
                    about.name(),
                    0,
                    0,
                    "other-pack",
                    "文件不是规则包 “" + tables.pack().id() + "” 的。请选择由该规则包下载的文件。",
                    "The file is not of the rule pack “" + tables.pack().id() + "”. Choose one downloaded from it.");
        } else if (!AboutSheet.isRecent(about, tables)) {
            faults.add(
                    about.name(),
                    0,
                    0,
                    "outdated",
                    "文件下载之后规则已变更，或校验码被改动。请重新下载，把修改移入新文件。",
                    "The rules have changed since the file was downloaded, or its stamp has. Download it again and move your"
                            + " changes over.");
        }
        return faults.isEmpty();
    }

    private WorkbookEdits compared(Map<String, ReadSheet> sheets) {
        EditPlaces edits =
                new EditPlaces(tables.tables().stream().collect(Collectors.toMap(PackTable::id, PackTable::keyColumn)));
        Origin origin = Optional.ofNullable(sheets.get(AboutSheet.ID))
                .map(AboutSheet::origin)
                .orElseThrow();
        for (PackTable table : tables.tables()) {
            ReadSheet sheet = sheets.get(table.id());
            if (sheet != null) {
                Map<String, SheetRow> rows = new SheetRows(table, sheet, faults).read();
                if (table.id().equals(SaidTerms.ID)) { // the last of them: the edits are there
                    new TermsEdits(
                                    table,
                                    origin,
                                    own,
                                    sheet.name(),
                                    rows,
                                    tables.owners(),
                                    new TermsEdits.Told(faults, notes))
                            .say(edits);
                } else {
                    new TableEdits(table, origin, own, faults, notes, edits).compare(sheet.name(), rows);
                }
            }
        }
        int number = edits.edits().size();
        if (number > RulePublications.MOST_EDITS) {
            faults.add(
                    "",
                    0,
                    0,
                    "too-many-edits",
                    "共有 " + number + " 行不同，一次最多 " + RulePublications.MOST_EDITS + " 行。请分次上传。",
                    number + " rows differ, " + RulePublications.MOST_EDITS
                            + " at most can be set at once. Upload it in parts.");
        }
        if (!faults.isEmpty()) {
            return nothing();
        }
        check.apply(edits.edits()).forEach(fault -> faults.add(edits.fault(fault)));
        return new WorkbookEdits(tables.edition(), edits.edits(), faults.all(), notes.all());
    }
}
