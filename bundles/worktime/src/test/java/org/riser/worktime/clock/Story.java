package org.riser.worktime.clock;

import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;

/** Tells the history of a clock in a test: one line an event, in Shanghai's time and office calendar. */
final class Story {
    static final RuleRef RULE = new RuleRef("PWR-SLA-01", "1.0.0");

    private final ClockSpec spec;
    private final List<WorkCalendar> calendars = new ArrayList<>(List.of(OFFICE));
    private final List<ClockEvent> events = new ArrayList<>();

    private Story(ClockSpec spec) {
        this.spec = spec;
    }

    static Story of(TimeLimit limit, WarnPoint... warnings) {
        return new Story(new ClockSpec("reply", RULE, limit, List.of(warnings), null));
    }

    static Story of(TimeLimit limit, CutOff cutOff) {
        return new Story(new ClockSpec("reply", RULE, limit, List.of(), cutOff));
    }

    static Story of(TimeLimit limit, EscalationLadder ladder) {
        return new Story(new ClockSpec("reply", RULE, limit, List.of(), null, ladder));
    }

    Story start(String time) {
        return add(new ClockEvent.Started(at(time), next(), OFFICE.version()));
    }

    Story pause(String time) {
        return add(new ClockEvent.Paused(at(time), next(), "awaiting-customer", null, null));
    }

    Story pause(String time, TimeLimit.Span cap) {
        return add(new ClockEvent.Paused(at(time), next(), "awaiting-customer", "photo-1", cap));
    }

    Story resume(String time) {
        return add(new ClockEvent.Resumed(at(time), next()));
    }

    Story stop(String time) {
        return add(new ClockEvent.Stopped(at(time), next()));
    }

    Story cancel(String time) {
        return add(new ClockEvent.Cancelled(at(time), next()));
    }

    Story retarget(String time, TimeLimit limit) {
        return add(new ClockEvent.Retargeted(at(time), next(), limit, List.of(), new RuleRef("PWR-SLA-02", "1.1.0")));
    }

    Story publish(String time, WorkCalendar calendar) {
        calendars.add(calendar);
        return add(new ClockEvent.CalendarChanged(at(time), next(), calendar.version()));
    }

    Story owner(String time, String person, String team) {
        return add(new ClockEvent.OwnerChanged(at(time), next(), new Owner(person, team, "service")));
    }

    Story freeze(String time) {
        return add(new ClockEvent.Frozen(at(time), next(), "module disabled"));
    }

    Story thaw(String time) {
        return add(new ClockEvent.Thawed(at(time), next()));
    }

    Story count(String time, long count) {
        return add(new ClockEvent.Counted(at(time), next(), count));
    }

    Story add(ClockEvent event) {
        events.add(event);
        return this;
    }

    ClockState seen(String now) {
        return seen(at(now));
    }

    ClockState seen(Instant now) {
        return CaseClock.replay(spec, events, Calendars.of(calendars.toArray(WorkCalendar[]::new)), now);
    }

    private long next() {
        return events.size() + 1L;
    }
}
