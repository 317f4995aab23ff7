package org.riser.worktime.clock;

/**
 * Why an interval is what it is.
 *
 * @param zh what the user entered or the name of the holiday; empty when the kind says it all
 * @param en the same in English; what a user entered stands in both
 */
public record Cause(Kind kind, String zh, String en) {
    /** The kinds of cause. */
    public enum Kind {
        /** The clock runs within its limit. */
        WITHIN_LIMIT,
        /** The clock runs beyond its limit. */
        OVERDUE,
        OUTSIDE_HOURS,
        DAY_OFF,
        /** The start came after the cut-off and counts later. */
        CUT_OFF,
        PAUSE,
        FREEZE
    }

    static Cause of(Kind kind) {
        return new Cause(kind, "", "");
    }

    static Cause of(Kind kind, String reason) {
        return new Cause(kind, reason, reason);
    }
}
