package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * The sheet of one employee and period: from 100 points by deduction, item by item, and what is added for awards. Immutable.
 *
 * @param employee principal of the one concerned
 * @param orgUnit id of their hall or team when it was opened; null directly below the company
 * @param period {@code 2026-03}, or {@code 2026} for the year-end appraisal
 * @param items what is left of each item, in the order of the form
 * @param lines what it is made of, in the order of time; those that were taken back too
 * @param regular points without bonus
 * @param bonus points for awards
 * @param total as the row {@code appraisal-total} adds it up, scale 2, not cut at 100 (PRO-KPI-25); null while a rule is missing
 * @param because the sum as a sentence with row and version; null without a total
 * @param open penalties of points that count for the month in conduct and stand in no line yet
 * @param steps by kind, such as {@code scored}; those taken
 * @param explainBy end of the time to explain, exclusive; null before it is scored
 * @param appealBy end of the time to appeal, exclusive; null before it is confirmed
 * @param locked whether the period is locked: what counts is changed by restatements only
 * @param version for optimistic locking
 */
public record Appraisal(
        UUID id,
        String employee,
        String employeeName,
        @Nullable String orgUnit,
        String period,
        State state,
        List<ItemScore> items,
        List<AppraisalLine> lines,
        BigDecimal regular,
        BigDecimal bonus,
        @Nullable BigDecimal total,
        @Nullable Text because,
        List<OpenPenalty> open,
        String assessor,
        String assessorName,
        AppraisalSteps steps,
        @Nullable Instant explainBy,
        @Nullable Instant appealBy,
        boolean locked,
        long version) {
    public Appraisal {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
        open = List.copyOf(open);
    }

    /** How far it has come. */
    public enum State {
        /** Points are deducted. */
        OPEN,
        /** The normal appraisal is done: bonuses may be added, and the one concerned may explain. */
        SCORED,
        /** The one concerned has seen it. */
        SEEN,
        /** Somebody else signed it: it counts. */
        CONFIRMED,
        /** The one concerned wants it ruled on; it counts until then. */
        APPEALED,
        /** A third person ruled on it. */
        RULED,
        /** Its period is locked. */
        FILED
    }

    /**
     * A penalty of conduct that waits to be taken into the sheet.
     *
     * @param points that count
     */
    public record OpenPenalty(UUID penalty, UUID finding, Text name, String clause, String effect, BigDecimal points) {}
}
