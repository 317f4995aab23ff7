package org.riser.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are sent by themselves. Immutable.
 *
 * @param owner principal of who set it up last
 * @param next when it is sent the next time; null while it is not
 * @param last what became of it the last time; null before the first
 */
public record ReportSchedule(
        UUID id,
        NewSchedule settings,
        String owner,
        String ownerName,
        @Nullable Instant next,
        @Nullable ReportDelivery last,
        long version) {}
