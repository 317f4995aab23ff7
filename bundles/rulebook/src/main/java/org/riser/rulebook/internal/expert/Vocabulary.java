package org.riser.rulebook.internal.expert;

import java.util.List;
import java.util.Map;
import org.riser.rulebook.internal.expert.Term.ValueType;

/** Everything that an expert rule can call or name. */
final class Vocabulary {
    /**
     * A function of an expert rule.
     *
     * @param emitted what it is called in the compiled rule
     * @param type what it answers
     * @param facts how many of its parameters, from the left, name facts
     * @param parameters how many texts it takes
     */
    record Function(String emitted, ValueType type, int facts, int parameters) {}

    static final String SAYS =
            "number, text, date, yes, present, has, days, count, total, effect, row, unit, clause, amount";

    static final Map<String, Function> FUNCTIONS = Map.of(
            "number", new Function("number", ValueType.NUMBER, 1, 1),
            "text", new Function("word", ValueType.TEXT, 1, 1),
            "date", new Function("day", ValueType.DATE, 1, 1),
            "yes", new Function("yes", ValueType.VERDICT, 1, 1),
            "present", new Function("present", ValueType.VERDICT, 1, 1),
            "has", new Function("has", ValueType.VERDICT, 1, 2),
            "days", new Function("days", ValueType.NUMBER, 2, 2),
            "count", new Function("count", ValueType.NUMBER, 0, 1),
            "total", new Function("total", ValueType.NUMBER, 0, 1));

    /** What is known of an outcome of the table. */
    static final Map<String, ValueType> DECIDED = Map.of(
            "effect", ValueType.TEXT,
            "row", ValueType.TEXT,
            "unit", ValueType.TEXT,
            "clause", ValueType.TEXT,
            "amount", ValueType.NUMBER);

    /** Patterns that ask about a table, by the id of its kind. */
    static final List<String> TABLES = List.of("Gate", "Penalty", "Kpi", "Sampling", "Cash", "Retention", "Tariff");

    static final String OUTCOME_OF_TABLE = "Decided";

    private Vocabulary() {}
}
