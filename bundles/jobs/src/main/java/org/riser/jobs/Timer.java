package org.riser.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to happen later.
 *
 * @param id unique within the tenant
 * @param kind names the {@link TimerHandler}, at most 60 characters: {@code clock.breach}
 * @param module the module whose freeze holds the timer back, or null when none can
 * @param subject what the timer is about, for instance a clock or a case
 * @param dueAt when it is to happen
 * @param payload JSON for the handler
 */
public record Timer(UUID id, String kind, @Nullable String module, UUID subject, Instant dueAt, String payload) {}
