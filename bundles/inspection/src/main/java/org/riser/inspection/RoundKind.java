package org.riser.inspection;

import java.util.Locale;

/** How often, and what for, something is looked at (PRO-KPI-17, PRO-KPI-30). */
public enum RoundKind {
    /** The weekly observation; a week runs from Monday to Sunday. */
    WEEKLY,
    /** The check of a calendar month. */
    MONTHLY,
    /** Whenever somebody likes. */
    SPOT,
    /** Before work begins. */
    OPENING,
    /** How a call was held. */
    CALL_QUALITY;

    /** As rows of the table {@code checklist} write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
