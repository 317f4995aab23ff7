package org.riser.rulebook;

import java.util.List;
import org.riser.api.Text;

/**
 * What looks wrong in tables that can be read: it warns and refuses nothing. Immutable.
 *
 * @param severity how much it matters
 * @param code stable, for instance {@code rule.unreachable}
 * @param row the row it is about; the first of several
 * @param column id of the cell to look at
 * @param others further rows it is about, which the message names too
 * @param message what is so
 * @param remedy what to do about it
 */
public record ReviewFinding(
        Severity severity, String code, RowRef row, String column, List<RowRef> others, Text message, Text remedy) {
    /** How much a finding matters. */
    public enum Severity {
        /** Probably a mistake. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    public ReviewFinding {
        others = List.copyOf(others);
    }
}
