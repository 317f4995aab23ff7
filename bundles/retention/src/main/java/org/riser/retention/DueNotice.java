package org.riser.retention;

import java.time.Instant;
import java.util.UUID;
import org.riser.api.Text;

/**
 * That records of a kind may go. Immutable.
 *
 * @param count how many when it was told
 * @param more whether there are more than that
 */
public record DueNotice(UUID id, Instant at, String kind, Text name, int count, boolean more) {}
