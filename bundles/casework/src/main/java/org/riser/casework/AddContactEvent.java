package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports something that happened in the course of a contact.
 *
 * @param commandId makes the command idempotent
 * @param at null means now
 * @param note at most 500 characters, or null
 */
public record AddContactEvent(
        UUID commandId,
        ContactEvent.Type type,
        @Nullable Instant at,
        @Nullable String note) {}
