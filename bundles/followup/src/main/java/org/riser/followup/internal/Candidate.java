package org.riser.followup.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;

/**
 * A finished job with somebody to call, and the row of the sampling table that rules it.
 *
 * @param employee principal; {@link JobRow#NOBODY} when nobody is known
 * @param restDays how long its customer is left in peace after a follow-up; 0 when not at all
 * @param facts by which the row was found
 */
record Candidate(
        UUID id,
        String number,
        String module,
        String business,
        YearMonth month,
        String row,
        UUID customer,
        String employee,
        @Nullable String orgUnit,
        Instant doneAt,
        int restDays,
        Facts facts) {}
