package org.riser.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told about an employee.
 *
 * @param module whose work it is about
 * @param caseId a job that was followed up, or could have been; null when it is about none
 * @param employee principal; null for who did the job
 * @param text what was said, 2 to 500 characters
 */
public record NewMention(
        String module,
        FollowUpMention.Kind kind,
        @Nullable UUID caseId,
        @Nullable String employee,
        String text) {}
