package org.riser.worktime.calendar;

import java.time.Instant;

/** A stretch of working time, {@code to} exclusive. */
public record WorkSpan(Instant from, Instant to) {}
