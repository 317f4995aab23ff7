package org.riser.followup.internal.draw;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished job that may be drawn.
 *
 * @param id of its case
 * @param employee who did it; empty when nobody is known
 * @param doneAt when it ended
 */
public record Job(UUID id, String employee, Instant doneAt) {}
