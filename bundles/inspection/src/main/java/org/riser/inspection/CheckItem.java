package org.riser.inspection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One thing that a round looks at, as the tables have it on the day of the round. Immutable.
 *
 * @param id unique among the items of a module
 * @param clause that asks for it
 * @param standard wording of that clause
 * @param family as the table calls it ({@code dress}, {@code hygiene} …), and for people
 * @param isNumber whether it is answered by a number; else it is passed or failed
 * @param unit of the number; empty for a plain count, and without a number
 * @param wrong when the number is wrong; empty without a number
 * @param points what a fault costs, scale 2, as far as its first row says a plain number; else null
 * @param isFined whether a fault in a round of this kind is fined as well, where the module's penalty table fines
 */
public record CheckItem(
        String id,
        Text name,
        String clause,
        Text standard,
        String family,
        Text familyName,
        boolean isNumber,
        String unit,
        List<Bound> wrong,
        @Nullable BigDecimal points,
        boolean isFined) {
    public CheckItem {
        wrong = List.copyOf(wrong);
    }

    /**
     * One comparison that makes a number wrong.
     *
     * @param operator {@code >}, {@code >=}, {@code <} or {@code <=}
     */
    public record Bound(String operator, BigDecimal limit) {}
}
