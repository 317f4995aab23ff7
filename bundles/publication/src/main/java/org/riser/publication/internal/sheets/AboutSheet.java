package org.riser.publication.internal.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.rulebook.Column;
import org.riser.workbook.Cell;
import org.riser.workbook.Format;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.SheetColumn;
import org.riser.workbook.SheetLayout;
import org.riser.workbook.SheetWriter;
import org.riser.workbook.WorkbookWriter;

/** The first sheet of a workbook: what it was made from, how to edit it, what the choices mean. */
final class AboutSheet {
    static final String ID = "about";
    static final Text TITLE = new Text("说明", "About");

    private static final int ID_COLUMN = 2;
    private static final int VALUE_COLUMN = 3;
    private static final String PACK = "pack";
    private static final String STAMP = "stamp";
    private static final String DRAFT = "draft";
    private static final List<Text> ADVICE = List.of(
            new Text(
                    "每个表一张工作表；请勿改动工作表名称括号内的标识和第 2 行。",
                    "Each table has a sheet. Leave line 2, and the id in the name of a sheet, as they are."),
            new Text(
                    "新增一行即新增规则，删除一行即取消该规则；行的次序不起作用。",
                    "A row you add is a rule, a row you take out is none any more; their order says nothing."),
            new Text(
                    "一律写文字或数值，不用公式，不合并单元格；标识、数字和符号用半角。",
                    "Write texts and values, no formulas; merge no cells; write ids, digits and signs in half width."),
            new Text(
                    "参数表只能改“value”列；“layer”列只供查看。",
                    "Of the parameters only the column “value” can be set; the column “layer” is only looked at."),
            new Text(
                    "“(terms)” 表写明本公司所设各行的负责人（留空即最后修改人）、理由、到期时刻和锁定；rowId 写 表/行，如 sla/A-1。",
                    "The sheet “(terms)” says of the rows the company sets who answers for them (nobody: whoever changed"
                            + " them last), why, until when, and what is locked; its rowId is table/row, as sla/A-1."),
            new Text(
                    "改完上传此文件，即得到规则变更草稿，发布前仍需他人复核。",
                    "Upload the file when you are done: it becomes a draft, which somebody else still has to publish."));

    private AboutSheet() {}

    static void write(WorkbookWriter workbook, PackTables tables, Locale language) throws IOException {
        SheetWriter sheet = workbook.sheet(SheetLayout.named(PackTable.sheetName(TITLE, ID, language))
                .column(SheetColumn.of(Format.TEXT, new Text("项目", "What").in(language))
                        .width(44)
                        .wrapped())
                .column(SheetColumn.of(Format.TEXT, new Text("标识", "Id").in(language))
                        .width(22))
                .column(SheetColumn.of(Format.TEXT, new Text("内容", "Value").in(language))
                        .width(70)
                        .wrapped()));
        row(sheet, new Text("规则包", "Rule pack"), language, PACK, tables.pack().id());
        row(
                sheet,
                new Text("名称", "Name"),
                language,
                "name",
                tables.pack().name().in(language));
        row(sheet, new Text("版本", "Version"), language, "version", tables.pack().version());
        row(sheet, new Text("本公司版次", "Edition of the company"), language, "edition", "" + tables.edition());
        row(sheet, new Text("校验码（请勿改动）", "Stamp (leave as it is)"), language, STAMP, tables.stamp());
        for (Text advice : ADVICE) {
            row(sheet, advice, language, "", "");
        }
        for (PackTable table : tables.tables()) {
            for (Column column : table.columns()) {
                if (!column.choices().isEmpty()) {
                    Text title = new Text(
                            table.title().zh() + "：" + column.title().zh(),
                            table.title().en() + ": " + column.title().en());
                    row(sheet, title, language, table.id() + "." + column.id(), choices(column, language));
                }
            }
        }
        for (String text : Origin.of(tables).texts()) {
            row(sheet, new Text("草稿校验码（请勿改动）", "Stamp of the draft (leave as it is)"), language, DRAFT, text);
        }
    }

    private static String choices(Column column, Locale language) {
        return column.choices().stream()
                .map(choice -> choice.id() + " = " + choice.name().in(language))
                .collect(Collectors.joining("\n"));
    }

    private static void row(SheetWriter sheet, Text title, Locale language, String id, String value)
            throws IOException {
        sheet.row(List.of(Cell.of(title.in(language)), Cell.of(id), Cell.of(value)));
    }

    /** Whether a workbook is one of this pack. */
    static boolean isOf(ReadSheet about, PackTables tables) {
        return value(about, PACK).equals(Optional.of(tables.pack().id()));
    }

    /** Whether nothing that it is compared with has changed since it was made. */
    static boolean isRecent(ReadSheet about, PackTables tables) {
        return value(about, STAMP).equals(Optional.of(tables.stamp()));
    }

    /** What it was written from. */
    static Origin origin(ReadSheet about) {
        return Origin.read(values(about, DRAFT).toList());
    }

    private static Optional<String> value(ReadSheet about, String id) {
        return values(about, id).findFirst();
    }

    private static Stream<String> values(ReadSheet about, String id) {
        return about.rows().stream()
                .filter(row -> row.cell(ID_COLUMN).equals(Cell.of(id)))
                .map(row -> row.cell(VALUE_COLUMN))
                .filter(Cell.Text.class::isInstance)
                .map(cell -> ((Cell.Text) cell).value().strip());
    }
}
