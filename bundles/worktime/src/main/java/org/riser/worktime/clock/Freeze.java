package org.riser.worktime.clock;

import java.time.Instant;

/** A stretch in which the module was away; {@code to} exclusive. */
record Freeze(Instant from, Instant to, String reason) {}
