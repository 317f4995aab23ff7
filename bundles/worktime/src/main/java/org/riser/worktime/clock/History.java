package org.riser.worktime.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.CutOff;
import org.riser.worktime.WorktimeException;
import org.riser.worktime.calendar.Calendars;

/**
 * What the events of a clock say, sorted by what they bear on. Takes one event at a time and refuses one that does not
 * fit. Used by one thread.
 */
final class History implements ClockEvent.Cases<History> {
    private final ClockSpec spec;
    private final Calendars published;
    private final NavigableMap<Instant, Owner> owners = new TreeMap<>(Map.of(Instant.MIN, Owner.NOBODY));
    private final NavigableMap<Instant, Target> targets = new TreeMap<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Freeze> freezes = new ArrayList<>();
    private final List<ClockEvent.Counted> counts = new ArrayList<>();
    private final List<Instant> capsReached = new ArrayList<>();

    private @Nullable ClockEvent last;
    private @Nullable Start start;
    private @Nullable OpenPause openPause;
    private ClockEvent.@Nullable Frozen openFreeze;
    private @Nullable ClockEvent end;
    private boolean cancelled;

    /**
     * The start of a clock.
     *
     * @param countsFrom later than {@code at} only after a cut-off
     */
    record Start(Instant at, Instant countsFrom, CalendarHistory calendars) {}

    History(ClockSpec spec, Calendars published) {
        this.spec = spec;
        this.published = published;
        targets.put(Instant.MIN, new Target(Instant.MIN, spec.limit(), spec.warnings(), spec.rule(), spec.ladder()));
    }

    /** @throws WorktimeException naming what is wrong with the event; the history is then of no more use */
    void add(ClockEvent event) {
        requireOrder(event);
        last = event;
        OpenPause pause = openPause;
        if (start != null && pause != null && pause.endedBy(event.at())) {
            Pause over = pause.closed(event.at(), start.calendars());
            pauses.add(over);
            capsReached.add(over.to());
            openPause = null;
        }
        event.match(this);
    }

    @Nullable
    Start start() {
        return start;
    }

    @Nullable
    Instant endedAt() {
        return end == null ? null : end.at();
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** When the pause began that holds at this moment; null while the clock runs. */
    @Nullable
    Instant pausedSince(Instant moment) {
        return openPause == null || openPause.endedBy(moment) ? null : openPause.from();
    }

    /** When pauses ended by themselves, and the open one will. */
    List<Instant> pausesEndAt() {
        List<Instant> all = new ArrayList<>(capsReached);
        if (openPause != null && openPause.capAt() != null) {
            all.add(openPause.capAt());
        }
        return all;
    }

    boolean isFrozen() {
        return openFreeze != null && end == null;
    }

    /** The target in force after the last event. */
    Target target() {
        return targets.lastEntry().getValue();
    }

    NavigableMap<Instant, Owner> owners() {
        return owners;
    }

    NavigableMap<Instant, Target> targets() {
        return targets;
    }

    List<ClockEvent.Counted> counts() {
        return counts;
    }

    /** The pauses, one that is open ending at the given moment. */
    List<Pause> pausesUntil(Start started, Instant moment) {
        List<Pause> all = new ArrayList<>(pauses);
        if (openPause != null) {
            all.add(openPause.closed(moment, started.calendars()));
        }
        return all;
    }

    /** The freezes, one that is open ending at the given moment. */
    List<Freeze> freezesUntil(Instant moment) {
        List<Freeze> all = new ArrayList<>(freezes);
        if (openFreeze != null) {
            all.add(new Freeze(openFreeze.at(), moment, openFreeze.reason()));
        }
        return all;
    }

    @Override
    public History started(ClockEvent.Started event) {
        requireOpen(event);
        if (start != null) {
            throw refused("clock.already-started", "时钟已经开始", "it has already started", event);
        }
        CalendarHistory calendars = CalendarHistory.of(event.at(), published.calendar(event.calendar()));
        CutOff cutOff = spec.cutOff();
        Instant countsFrom = cutOff == null ? event.at() : cutOff.shift(calendars.scale(), event.at());
        start = new Start(event.at(), countsFrom, calendars);
        return this;
    }

    @Override
    public History paused(ClockEvent.Paused event) {
        Start started = requireRunning(event);
        if (openPause != null) {
            throw refused("clock.already-paused", "时钟已经暂停，请先恢复", "it is already paused; resume it first", event);
        }
        openPause = OpenPause.of(event, started.calendars().scale());
        return this;
    }

    @Override
    public History resumed(ClockEvent.Resumed event) {
        Start started = requireRunning(event);
        if (openPause != null) {
            pauses.add(openPause.closed(event.at(), started.calendars()));
            openPause = null;
        } else if (pauses.isEmpty()) {
            throw refused("clock.not-paused", "时钟没有暂停过", "it was never paused", event);
        }
        return this;
    }

    @Override
    public History stopped(ClockEvent.Stopped event) {
        end(requireRunning(event), event);
        return this;
    }

    @Override
    public History cancelled(ClockEvent.Cancelled event) {
        requireOpen(event);
        cancelled = true;
        end(start, event);
        return this;
    }

    @Override
    public History retargeted(ClockEvent.Retargeted event) {
        requireOpen(event);
        targets.put(event.at(), new Target(event.at(), event.limit(), event.warnings(), event.rule(), event.ladder()));
        return this;
    }

    @Override
    public History calendarChanged(ClockEvent.CalendarChanged event) {
        if (end == null && start != null) {
            CalendarHistory calendars = start.calendars().then(event.at(), published.calendar(event.calendar()));
            start = new Start(start.at(), start.countsFrom(), calendars);
        }
        return this;
    }

    @Override
    public History ownerChanged(ClockEvent.OwnerChanged event) {
        owners.put(event.at(), event.owner());
        return this;
    }

    @Override
    public History frozen(ClockEvent.Frozen event) {
        if (openFreeze != null) {
            throw refused("clock.already-frozen", "时钟已经冻结", "it is already frozen", event);
        }
        openFreeze = event;
        return this;
    }

    @Override
    public History thawed(ClockEvent.Thawed event) {
        if (openFreeze == null) {
            throw refused("clock.not-frozen", "时钟没有冻结", "it is not frozen", event);
        }
        freezes.add(new Freeze(openFreeze.at(), event.at(), openFreeze.reason()));
        openFreeze = null;
        return this;
    }

    @Override
    public History counted(ClockEvent.Counted event) {
        if (end == null) {
            long before = counts.isEmpty() ? 0 : counts.get(counts.size() - 1).count();
            if (event.count() < before) {
                throw refused("clock.count-falls", "次数不能减少", "a count never falls", event);
            }
            counts.add(event);
        }
        return this;
    }

    private void end(@Nullable Start started, ClockEvent event) {
        if (openPause != null && started != null) {
            pauses.add(openPause.closed(event.at(), started.calendars()));
            openPause = null;
        }
        end = event;
    }

    private void requireOrder(ClockEvent event) {
        if (last == null) {
            return;
        }
        if (openPause != null
                && event instanceof ClockEvent.Resumed
                && event.at().isBefore(openPause.from())) {
            throw refused("pause.ends-before-it-begins", "暂停的结束早于开始", "the pause would end before it begins", event);
        }
        if (event.at().isBefore(last.at())) {
            throw refused(
                    "event.out-of-order",
                    "事件早于前一事件（" + last.at() + "）",
                    "it is older than the event before it (" + last.at() + ")",
                    event);
        }
        if (event.sequence() == last.sequence()) {
            throw refused("event.sequence-twice", "事件序号重复", "its sequence number is taken", event);
        }
    }

    private void requireOpen(ClockEvent event) {
        if (end != null) {
            throw refused("clock.ended", "时钟已经结束", "the clock has ended", event);
        }
    }

    private Start requireRunning(ClockEvent event) {
        requireOpen(event);
        if (start == null) {
            throw refused("clock.not-started", "时钟尚未开始", "the clock has not started", event);
        }
        return start;
    }

    private WorktimeException refused(String code, String zh, String en, ClockEvent event) {
        String kind = event.getClass().getSimpleName();
        return new WorktimeException(
                code,
                "时钟“" + spec.name() + "”不能接受 " + event.at() + " 的 " + kind + " 事件：" + zh,
                "Clock \"" + spec.name() + "\" cannot take " + kind + " at " + event.at() + ": " + en + ".");
    }
}
