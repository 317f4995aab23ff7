package org.riser.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One clock of a case or a contact, as its badge shows it.
 *
 * @param subject the case or contact it belongs to
 * @param name stable name of the obligation ({@code dispatch})
 * @param rowId row of the rule table that started it
 * @param clause catalogue id of the clause behind the row
 * @param limit the limit in words of both languages (7 工作日, 5 min)
 * @param dueAt null for a limit that is no time (rings)
 * @param warnAt null when the rule gives no warning
 * @param endedAt when it was met or cancelled; null while it runs
 * @param breachedAt the due time, once it has passed unmet
 * @param remaining to the due time as counted by the calendar at the time of reading; negative when overdue; null when
 *     ended
 * @param wholeDays days left of a clock that counts days; null for others
 */
public record ClockView(
        UUID id,
        UUID subject,
        String name,
        Text title,
        String rowId,
        String clause,
        String packVersion,
        State state,
        Text limit,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant endedAt,
        @Nullable Instant breachedAt,
        @Nullable Duration remaining,
        @Nullable Long wholeDays) {

    /** What a clock does now. */
    public enum State {
        RUNNING,
        PAUSED,
        FROZEN,
        MET,
        BREACHED,
        CANCELLED
    }

    /** True once the due time has passed unmet, also when it was met later. */
    public boolean late() {
        return breachedAt != null;
    }
}
