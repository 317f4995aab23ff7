package org.riser.rulebook;

import java.util.List;
import java.util.Optional;
import org.riser.api.Text;

/**
 * The typed shape of a kind of table. Immutable.
 *
 * @param kind which table
 * @param title for people
 * @param columns in the order of the file
 * @param hitPolicy which of several rows that hold decide
 */
public record TableSchema(TableKind kind, Text title, List<Column> columns, HitPolicy hitPolicy) {
    /** Which of several rows that hold decide. */
    public enum HitPolicy {
        /** All of them. */
        COLLECT,
        /** The first in the order of the table. */
        FIRST,
        /** For each clock the first in the order of the table, a module's row before the core's. */
        FIRST_OF_EACH_CLOCK
    }

    public TableSchema {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }
}
