package org.riser.worktime.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.riser.worktime.WorktimeException;
import org.riser.worktime.calendar.Calendars;

/**
 * A clock as a pure function of its history: the same events, calendars and moment give the same answer on every node
 * and in every year. ({@code java.time.Clock} tells the time; this one accounts for it.)
 */
public final class CaseClock {
    private CaseClock() {}

    /**
     * The clock as it stood, or stands, at a moment.
     *
     * @param events the whole history in any order; {@link ClockEvent#sequence()} orders it. Those after {@code now} are
     *     left out, so a past moment is explained with what was known of it
     * @param calendars finds the versions that the events name
     * @throws WorktimeException when an event does not fit those before it; check a new event by replaying with it
     *     before it is stored
     */
    public static ClockState replay(ClockSpec spec, List<ClockEvent> events, Calendars calendars, Instant now) {
        History history = new History(spec, calendars);
        events.stream()
                .sorted(Comparator.comparingLong(ClockEvent::sequence))
                .takeWhile(event -> !event.at().isAfter(now))
                .forEach(history::add);
        History.Start start = history.start();
        return start == null ? Evaluation.waiting(spec, history) : new Evaluation(spec, history, start, now).state();
    }
}
