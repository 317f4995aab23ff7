package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.StandardItem;

/**
 * What the lines of a sheet leave of the items of its standard. Nobody has less than nothing or more than all of an item:
 * misconduct takes what is left of one, never more (PRO-PEN-01).
 *
 * @param bonus points for awards
 */
record Scores(List<ItemScore> items, BigDecimal bonus) {
    /** @param lines those that hold */
    static Scores of(List<StandardItem> items, List<LineRow> lines) {
        return new Scores(
                items.stream().map(item -> score(item, lines)).toList(),
                lines.stream()
                        .filter(line -> line.kind() == Kind.BONUS)
                        .map(line -> line.points)
                        .reduce(zero(), BigDecimal::add));
    }

    private static ItemScore score(StandardItem item, List<LineRow> lines) {
        BigDecimal score = item.max();
        for (LineRow line : lines) {
            if (item.id().equals(line.item)) {
                score = switch (line.kind()) {
                    case DEDUCTION -> score.subtract(line.points);
                    case ADDITION -> score.add(line.points);
                    case WHOLE_ITEM, BONUS -> score;
                };
            }
        }
        boolean lost = lines.stream().anyMatch(line -> item.id().equals(line.item) && line.kind() == Kind.WHOLE_ITEM);
        BigDecimal left = lost ? zero() : score.max(zero()).min(item.max());
        return new ItemScore(item, item.max().subtract(left), left);
    }

    /** What each aspect comes to. */
    Map<Aspect, BigDecimal> aspects() {
        Map<Aspect, BigDecimal> sums = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            sums.put(aspect, zero());
        }
        items.forEach(item -> sums.merge(item.item().aspect(), item.score(), BigDecimal::add));
        return sums;
    }

    BigDecimal regular() {
        return items.stream().map(ItemScore::score).reduce(zero(), BigDecimal::add);
    }

    /** What is left of an item; nothing of an item that is none. */
    BigDecimal left(String item) {
        return items.stream()
                .filter(score -> score.item().id().equals(item))
                .map(ItemScore::score)
                .findFirst()
                .orElse(zero());
    }

    private static BigDecimal zero() {
        return new BigDecimal("0.00");
    }
}
