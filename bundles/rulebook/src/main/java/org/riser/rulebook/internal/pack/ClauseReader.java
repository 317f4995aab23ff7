package org.riser.rulebook.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.rulebook.Clause;
import org.riser.rulebook.internal.cell.BadCell;

/** Reads a list of clauses. */
final class ClauseReader {
    private static final List<String> COLUMNS = List.of("id", "kind", "bundle", "topic", "zh", "en");

    private final String pack;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    /** @param pack whose list it is; empty for the catalogue of all packs, whose lines name theirs */
    ClauseReader(String pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    /** Those that can be read. */
    List<Clause> read(byte[] content) {
        List<Clause> clauses = new ArrayList<>();
        for (CsvTable.Line line : CsvTable.read(Catalogue.FILE, content, new LinkedHashSet<>(COLUMNS), findings)) {
            clause(line).ifPresent(clauses::add);
        }
        return clauses;
    }

    private Optional<Clause> clause(CsvTable.Line line) {
        Map<String, String> cells = line.cells();
        Optional<String> id = cell(line, "id", this::id);
        Optional<String> kind = cell(line, "kind", ClauseReader::kind);
        Optional<String> owner = cell(line, "bundle", this::owner);
        Optional<String> zh = cell(line, "zh", ClauseReader::filled);
        Optional<String> en = cell(line, "en", ClauseReader::filled);
        boolean good = Stream.of(id, kind, owner, zh, en).allMatch(Optional::isPresent);
        return good
                ? Optional.of(new Clause(
                        id.get(),
                        Clause.Kind.of(kind.get()).orElseThrow(),
                        owner.get(),
                        cells.getOrDefault("topic", ""),
                        new Text(zh.get(), en.get())))
                : Optional.empty();
    }

    /** Reads a cell, or throws {@link BadCell}. */
    private interface Check {
        String read(String text);
    }

    private Optional<String> cell(CsvTable.Line line, String column, Check check) {
        try {
            return Optional.of(check.read(line.cells().getOrDefault(column, "")));
        } catch (BadCell bad) {
            findings.add(Catalogue.FILE, line.number(), column, bad);
            return Optional.empty();
        }
    }

    private String id(String text) {
        Cells.checkId(text);
        if (!ids.add(text)) {
            throw Cells.bad(
                    "duplicate",
                    "条款号 “" + text + "” 已经用过。",
                    "The clause “" + text + "” is there already.",
                    "每个条款写一行，编号唯一。",
                    "Give each clause one line and an id of its own.");
        }
        return text;
    }

    private static String kind(String text) {
        if (Clause.Kind.of(text).isEmpty()) {
            String kinds = Stream.of(Clause.Kind.values()).map(Clause.Kind::id).collect(Collectors.joining(", "));
            throw Cells.bad(
                    "choice",
                    "不能选 “" + text + "”。",
                    "“" + text + "” cannot be chosen.",
                    "可选：" + kinds + "。",
                    "Choose one of " + kinds + ".");
        }
        return text;
    }

    /** A pack lists its own clauses only. */
    private String owner(String text) {
        if (pack.isEmpty()) {
            return filled(text);
        }
        if (!text.isEmpty() && !text.equals(pack)) {
            throw Cells.bad(
                    "clause-pack",
                    "这里只能写 " + pack + " 的条款。",
                    "Only clauses of " + pack + " stand here.",
                    "请写 " + pack + "，或清空该格。",
                    "Write " + pack + ", or leave the cell empty.");
        }
        return pack;
    }

    private static String filled(String text) {
        if (text.isEmpty()) {
            throw Cells.bad("required", "该格不能为空。", "The cell may not be empty.", "请填写该格。", "Fill the cell.");
        }
        return text;
    }
}
