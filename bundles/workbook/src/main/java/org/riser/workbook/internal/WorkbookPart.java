package org.riser.workbook.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.ReadWorkbook;

/** Finds the sheets of a workbook and reads them in order. Used by one thread. */
public final class WorkbookPart {
    /** Far more than any spreadsheet takes; a name stands in everything that is said of its sheet. */
    private static final int LONGEST_NAME = 255;

    private static final String EXTERNAL = "xl/externallinks/";

    private final Parts parts;
    private final ReadLimits limits;
    private final Collected collected;

    public WorkbookPart(Parts parts, ReadLimits limits, Collected collected) {
        this.parts = parts;
        this.limits = limits;
        this.collected = collected;
    }

    /** What one part says of another. */
    private record Relation(String type, String target) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String relation, boolean hidden) {}

    public ReadWorkbook read() throws BadWorkbook {
        checkTypes();
        String workbook = relations("").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(BadWorkbook::notWorkbook);
        Map<String, Relation> relations = relations(workbook);
        SheetPart.Context context =
                new SheetPart.Context(styles(relations), strings(relations), isSince1904(workbook), limits, collected);
        if (parts.names().anyMatch(name -> name.startsWith(EXTERNAL))) {
            collected.problem(
                    "",
                    0,
                    0,
                    "external-links",
                    "工作簿链接了其他文件。请断开链接，只保留数值。",
                    "The workbook is linked to other files. Break the links and keep the values.");
        }
        List<ReadSheet> sheets = new ArrayList<>();
        for (Listed sheet : sheets(workbook)) {
            read(sheet, Optional.ofNullable(relations.get(sheet.relation())), context)
                    .ifPresent(sheets::add);
        }
        if (sheets.isEmpty()) {
            throw BadWorkbook.broken(workbook);
        }
        return new ReadWorkbook(sheets, collected.problems(), collected.notes());
    }

    private void checkTypes() throws BadWorkbook {
        try (XmlPart types = parts.require("[Content_Types].xml")) {
            while (types.nextStart()) {
                String type = types.attribute("ContentType", "");
                if (type.contains("sheet.binary")) {
                    throw BadWorkbook.notWorkbook();
                } else if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw Parts.macros();
                }
            }
        }
    }

    private Optional<ReadSheet> read(Listed sheet, Optional<Relation> relation, SheetPart.Context context)
            throws BadWorkbook {
        Relation there = relation.orElseThrow(() -> BadWorkbook.broken(sheet.name()));
        if (there.is("xlMacrosheet")) {
            throw Parts.macros();
        } else if (!there.is("worksheet")) {
            return Optional.empty();
        }
        if (sheet.hidden()) {
            collected.note(
                    sheet.name(),
                    0,
                    0,
                    "hidden-sheet",
                    "工作表已隐藏，仍会读取。",
                    "The sheet is hidden; it is read all the same.");
        }
        try (XmlPart part = parts.open(there.target()).orElseThrow(() -> BadWorkbook.broken(there.target()))) {
            return Optional.of(
                    new ReadSheet(sheet.name(), sheet.hidden(), new SheetPart(sheet.name(), part, context).read()));
        }
    }

    private List<Listed> sheets(String workbook) throws BadWorkbook {
        List<Listed> sheets = new ArrayList<>();
        try (XmlPart part = parts.require(workbook)) {
            while (part.nextStart()) {
                if (part.starts("sheet")) {
                    String name = part.attribute("name", "");
                    if (name.length() > LONGEST_NAME) {
                        throw BadWorkbook.broken(workbook);
                    }
                    sheets.add(new Listed(
                            Escapes.in(name),
                            part.attribute("id", ""),
                            !part.attribute("state", "visible").equals("visible")));
                }
                if (sheets.size() > limits.sheets()) {
                    throw BadWorkbook.of(
                            "too-many-sheets",
                            "工作簿最多 " + limits.sheets() + " 个工作表。请删去无用的。",
                            "A workbook has " + limits.sheets() + " sheets at most. Take out those nobody needs.");
                }
            }
        }
        return sheets;
    }

    private boolean isSince1904(String workbook) throws BadWorkbook {
        try (XmlPart part = parts.require(workbook)) {
            while (part.nextStart()) {
                if (part.starts("workbookPr")) {
                    return part.isTrue("date1904");
                }
            }
        }
        return false;
    }

    private Styles styles(Map<String, Relation> relations) throws BadWorkbook {
        Optional<XmlPart> found = part(relations, "styles");
        if (found.isEmpty()) {
            return Styles.none();
        }
        try (XmlPart part = found.get()) {
            return Styles.read(part);
        }
    }

    private SharedStrings strings(Map<String, Relation> relations) throws BadWorkbook {
        Optional<XmlPart> found = part(relations, "sharedStrings");
        if (found.isEmpty()) {
            return SharedStrings.none();
        }
        try (XmlPart part = found.get()) {
            return SharedStrings.read(part, limits);
        }
    }

    private Optional<XmlPart> part(Map<String, Relation> relations, String kind) throws BadWorkbook {
        for (Relation relation : relations.values()) {
            if (relation.is(kind)) {
                return parts.open(relation.target());
            }
        }
        return Optional.empty();
    }

    /** By id. Targets are paths in the file, whether the part names them from its own folder or from the top. */
    private Map<String, Relation> relations(String part) throws BadWorkbook {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, Relation> relations = new HashMap<>();
        try (XmlPart read = parts.require(folder + "_rels/" + part.substring(folder.length()) + ".rels")) {
            while (read.nextStart()) {
                if (read.starts("Relationship")
                        && !read.attribute("TargetMode", "").equals("External")) {
                    relations.put(
                            read.attribute("Id", ""),
                            new Relation(read.attribute("Type", ""), path(folder, read.attribute("Target", ""))));
                }
                if (relations.size() > limits.parts()) {
                    throw BadWorkbook.bomb();
                }
            }
        }
        return relations;
    }

    private static String path(String folder, String target) throws BadWorkbook {
        try {
            return URI.create("/" + folder).resolve(target).getPath().substring(1);
        } catch (RuntimeException noPath) { // whatever somebody wrote there
            throw BadWorkbook.broken("rels");
        }
    }
}
