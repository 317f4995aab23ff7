package org.riser.modules.descriptor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action finds about the conduct of somebody: the penalty table of the module says what is proposed for it, and whom
 * it concerns is heard.
 *
 * @param event as the penalty table calls it
 * @param employee id of the field that names the one concerned; nothing is found while it is empty
 * @param onlyIf id of the field that has to say yes; null when it is always found
 * @param occurred id of the field that says when it happened; null for the moment of the action
 * @param text id of the field that says what happened
 * @param evidence id of the field that says what proves it
 * @param facts what the rows of the table look at, by name; {@code field.x} takes what the field says, and leaves the fact out
 *     when it is empty; everything else is taken as it stands
 */
public record ActionFinding(
        String event,
        String employee,
        @Nullable String onlyIf,
        @Nullable String occurred,
        String text,
        String evidence,
        Map<String, Object> facts) {
    /** Begins a fact that is taken from a field. */
    public static final String FIELD = "field.";

    public ActionFinding {
        facts = Map.copyOf(facts);
    }
}
