package org.riser.rulebook;

import java.util.List;
import org.riser.api.Text;

/**
 * A column of a rule table. Immutable.
 *
 * @param id as the header of the file writes it
 * @param title for people
 * @param type what its cells may hold
 * @param required whether a cell may be empty
 * @param choices what a {@link CellType#CHOICE} cell may hold, in the order to offer; else empty
 */
public record Column(String id, Text title, CellType type, boolean required, List<Choice> choices) {
    /**
     * One value of a {@link CellType#CHOICE} cell.
     *
     * @param id as the cell writes it
     * @param name for people
     */
    public record Choice(String id, Text name) {}

    public Column {
        choices = List.copyOf(choices);
    }
}
