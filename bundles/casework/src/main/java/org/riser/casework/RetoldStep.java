package org.riser.casework;

import java.time.Instant;
import org.riser.api.Text;
import org.riser.rulebook.RowRef;

/**
 * A step that was taken, and that rules of one's choice would have refused. Immutable.
 *
 * @param action its id inside the case's kind; {@code open} for the opening
 * @param at when it was taken
 * @param by principal of who took it
 * @param row the first of the gates that would have been closed
 * @param name as people call that gate
 */
public record RetoldStep(String action, Instant at, String by, RowRef row, Text name) {}
