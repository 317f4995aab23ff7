package org.riser.rulebook.internal.pack;

import java.util.List;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.engine.ExpertBase;

/**
 * The expert rules of a pack, compiled. Immutable.
 *
 * @param rows in the order of the files; compiled rules call them by their places
 * @param constants what compiled rules name
 * @param base the compiled rules; packs that differ in names and figures only share one
 */
public record Experts(List<ExpertRow> rows, List<Object> constants, ExpertBase base) {
    public Experts {
        rows = List.copyOf(rows);
        constants = List.copyOf(constants);
    }

    public boolean speakAfter(TableKind table) {
        return rows.stream().anyMatch(row -> row.rule().table() == table);
    }

    /** Whether one of them is about a key of a table. */
    public boolean speakAfter(TableKind table, String key) {
        return rows.stream().anyMatch(row -> row.rule().table() == table && row.isAbout(key));
    }
}
