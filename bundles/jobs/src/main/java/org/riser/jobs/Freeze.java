package org.riser.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which a module's timers and actions were held back.
 *
 * @param to when it ended, exclusive; null while it lasts
 * @param reason why, as the person who disabled the module put it
 */
public record Freeze(String module, Instant from, @Nullable Instant to, String reason) {}
