package org.riser.rulebook.internal.pack;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.internal.cell.Amount;
import org.riser.rulebook.internal.cell.BadCell;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.FactName;
import org.riser.rulebook.internal.cell.Op;
import org.riser.rulebook.internal.cell.Operand;
import org.riser.worktime.Basis;

/** Checks each cell of a line by the type of its column, so that every fault points at its cell. */
final class LineCheck {
    private final String file;
    private final Shape shape;
    private final Parameters parameters;
    private final Catalogue clauses;
    private final FactCheck facts;
    private final Findings findings;
    private final Set<String> rowIds = new HashSet<>();

    LineCheck(String file, Shape shape, Parameters parameters, Catalogue clauses, FactTypes types, Findings findings) {
        this.file = file;
        this.shape = shape;
        this.parameters = parameters;
        this.clauses = clauses;
        this.facts = new FactCheck(types);
        this.findings = findings;
    }

    /** The line's cells with parameters put in; empty when something is wrong with one of them. */
    Optional<Map<String, String>> check(CsvTable.Line line) {
        Map<String, String> filled = new LinkedHashMap<>();
        boolean good = true;
        for (Column column : shape.schema().columns()) {
            String text = Optional.ofNullable(line.cells().get(column.id())).orElse("");
            good &= cell(line.number(), column, text, filled);
        }
        good = good && whole(line.number(), filled);
        return good ? Optional.of(filled) : Optional.empty();
    }

    private boolean cell(int line, Column column, String text, Map<String, String> filled) {
        try {
            String value = parameters.fill(text);
            if (value.isEmpty() && column.required()) {
                throw Cells.bad(
                        "required",
                        "“" + column.title().zh() + "” 不能为空。",
                        "“" + column.title().en() + "” may not be empty.",
                        "请填写该格。",
                        "Fill the cell.");
            }
            if (!value.isEmpty()) {
                typed(column, value);
                if (column.id().equals("clause")) {
                    clauses.check(value);
                }
                filled.put(column.id(), value);
            }
            return true;
        } catch (BadCell bad) {
            findings.add(file, line, column.id(), bad);
            return false;
        }
    }

    private static void typed(Column column, String value) {
        if (column.type() != CellType.TEXT) {
            Cells.checkWidth(value);
        }
        switch (column.type()) {
            case TEXT, OPERAND, UNIT, LIST -> {}
            case ID -> Cells.checkId(value);
            case CHOICE -> Cells.checkChoice(column, value);
            case NUMBER -> Cells.number(value);
            case CONDITIONS -> Condition.parseAll(value);
            case FACT -> FactName.parse(value);
            case OPERATOR -> Condition.of("fact", value, operandFor(value));
            case EVENTS -> Cells.events(value);
            case WARNING -> TermsReader.warnings(value);
            case SPAN -> TermsReader.span(value, Basis.WALL);
            case YES -> TermsReader.checkYes(value);
            case CUT_OFF -> TermsReader.cutOff(value, Basis.WALL);
            case LADDER -> TermsReader.ladder(value, Basis.WALL);
            case AMOUNT -> Amount.parse(value);
            case MOMENT -> Cells.moment(value, ZoneOffset.UTC);
        }
    }

    private static String operandFor(String operator) {
        return Op.of(operator).filter(op -> !op.takesOperand()).isPresent() ? "" : "0";
    }

    /** What only several cells together can tell. */
    private boolean whole(int line, Map<String, String> cells) {
        return passes(line, "rowId", () -> unique(cells))
                && passes(line, "limit", () -> limit(cells))
                && passes(line, "cutOff", () -> TermsReader.checkCutOff(cells))
                && passes(line, "pause", () -> TermsReader.checkPause(cells))
                && passes(line, "value", () -> operand(cells))
                && passes(line, "when", () -> CheckRows.checkAnswer(cells))
                && passes(line, "rounds", () -> CheckRows.checkRounds(cells, "rounds"))
                && passes(line, "fined", () -> CheckRows.checkRounds(cells, "fined"))
                && passes(line, "when", () -> facts.conditions(shape, cells))
                && passes(line, "fact", () -> facts.demand(shape, cells));
    }

    private void unique(Map<String, String> cells) {
        String id = cells.get("rowId");
        if (id != null && !rowIds.add(id)) {
            throw Cells.bad(
                    "duplicate",
                    "行号 “" + id + "” 已经用过。",
                    "The row id “" + id + "” is used already.",
                    "行号在表中必须唯一；同一条款可以有多行。",
                    "Give each row of a table an id of its own; a clause may have several rows.");
        }
    }

    private static void limit(Map<String, String> cells) {
        if (cells.containsKey("clock")) {
            LimitReader.read(
                    cells.getOrDefault("limit", ""), cells.getOrDefault("unit", ""), cells.getOrDefault("basis", ""));
        }
    }

    private static void operand(Map<String, String> cells) {
        String symbol = cells.get("op");
        if (symbol != null) {
            Operand.parse(Op.of(symbol).orElseThrow(), cells.getOrDefault("value", ""));
        }
    }

    private boolean passes(int line, String column, Runnable check) {
        try {
            check.run();
            return true;
        } catch (BadCell bad) {
            findings.add(file, line, column, bad);
            return false;
        }
    }
}
