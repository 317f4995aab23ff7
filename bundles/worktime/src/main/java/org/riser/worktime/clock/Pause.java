package org.riser.worktime.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch that does not count.
 *
 * @param to exclusive
 * @param firstDate the date it began on, which still counts
 * @param lastDate the last date it takes out of a count of days
 */
record Pause(Instant from, Instant to, LocalDate firstDate, LocalDate lastDate, String reason) {}
