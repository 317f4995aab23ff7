package org.riser.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawn job.
 *
 * @param caseId its case
 * @param number of the case, as people read it
 * @param row of the sampling table by which it was drawn
 * @param employee principal of who did it; null when nobody is known
 * @param employeeName their name; null as well
 * @param orgUnit id of their hall or team; null when none
 * @param doneAt when it ended
 * @param place in the order of the calls, from 1
 * @param struck why a reviewer took it out; null while it is in
 */
public record SampledJob(
        UUID caseId,
        String number,
        String business,
        String row,
        @Nullable UUID customer,
        @Nullable String employee,
        @Nullable String employeeName,
        @Nullable String orgUnit,
        Instant doneAt,
        int place,
        @Nullable String struck) {}
