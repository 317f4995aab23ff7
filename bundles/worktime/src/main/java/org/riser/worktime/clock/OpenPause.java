package org.riser.worktime.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Due;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeScale;

/**
 * A pause that nobody has ended yet.
 *
 * @param capAt when it ends by itself, null without a cap
 * @param capDate the last date it takes out then
 */
record OpenPause(
        Instant from,
        LocalDate firstDate,
        String reason,
        @Nullable Instant capAt,
        @Nullable LocalDate capDate) {

    static OpenPause of(ClockEvent.Paused event, TimeScale time) {
        LocalDate date = time.dateOf(event.at());
        if (event.cap() == null) {
            return new OpenPause(event.at(), date, event.reason(), null, null);
        }
        Due cap = DueTimes.due(time, event.at(), event.cap());
        LocalDate capDate = time.dateOf(cap.at());
        return new OpenPause(
                event.at(), date, event.reason(), cap.at(), cap.inclusive() ? capDate : capDate.minusDays(1));
    }

    boolean endedBy(Instant moment) {
        return capAt != null && !capAt.isAfter(moment);
    }

    /** The pause as it stands at a moment: ended by its cap, or just then. */
    Pause closed(Instant moment, TimeScale time) {
        return capAt != null && capDate != null && endedBy(moment)
                ? new Pause(from, capAt, firstDate, capDate, reason)
                : new Pause(from, moment, firstDate, time.dateOf(moment), reason);
    }
}
