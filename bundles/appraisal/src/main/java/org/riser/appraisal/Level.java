package org.riser.appraisal;

/** Whom a standard is for: the two groups are appraised apart (PRO-KPI-07). */
public enum Level {
    /** Who does the work. */
    OPERATIONAL,
    /** Who has a role that assesses, signs, locks or rules on the appraisal of others. */
    MANAGEMENT
}
