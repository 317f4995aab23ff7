package org.riser.followup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What customers think of finished work (FUP-33 to FUP-35). Means are of whole scores, rounded once to two decimals, half up;
 * who scored one aspect only counts in that one. Immutable.
 *
 * @param total of all that was asked for
 * @param lines by name, months in their order
 */
public record SatisfactionReport(Line total, List<Line> lines) {
    public SatisfactionReport {
        lines = List.copyOf(lines);
    }

    /**
     * One employee, unit or month.
     *
     * @param key principal, id of the unit, or month as {@code 2024-03}; null of the total and of what nobody is known for
     * @param name as people read it; null with the key
     * @param aspects what was scored; empty when nothing was
     * @param satisfaction what the module's measure {@code satisfaction} makes of the unrounded means; null without a value
     * @param because the decision as a sentence; null as well
     * @param grades how the other questions were answered
     */
    public record Line(
            @Nullable String key,
            @Nullable String name,
            List<Aspect> aspects,
            @Nullable BigDecimal satisfaction,
            @Nullable Text because,
            List<Grades> grades) {
        public Line {
            aspects = List.copyOf(aspects);
            grades = List.copyOf(grades);
        }
    }

    /**
     * A question that is answered by a score.
     *
     * @param mean of the scores, two decimals
     * @param scores how many customers scored it, at least one
     */
    public record Aspect(String id, Text name, BigDecimal mean, long scores) {}

    /** How often a question was answered how. */
    public record Grades(String id, Text name, long good, long fair, long poor) {}
}
