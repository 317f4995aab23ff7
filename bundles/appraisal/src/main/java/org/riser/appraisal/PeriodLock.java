package org.riser.appraisal;

import java.time.Instant;

/**
 * A period that is locked. Immutable.
 *
 * @param sheets how many were filed with it
 */
public record PeriodLock(String period, String reason, String by, String byName, Instant at, int sheets) {}
