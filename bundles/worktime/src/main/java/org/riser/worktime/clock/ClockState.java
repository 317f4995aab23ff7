package org.riser.worktime.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock at one moment, derived from its history. Immutable.
 *
 * @param plan null before the start
 * @param firings what timers have to do, in order of time: those in the past should have fired then, those ahead are
 *     the ones to schedule. A paused clock has nothing ahead but the end of a capped pause, an ended clock nothing
 */
public record ClockState(
        String name, Life life, @Nullable Plan plan, Outcome outcome, List<Firing> firings, Ledger ledger) {
    public ClockState {
        firings = List.copyOf(firings);
    }

    public Life.Phase phase() {
        return life.phase();
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(life.startedAt());
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(plan)
                .flatMap(p -> Optional.ofNullable(p.due()))
                .map(due -> due.at());
    }

    public Optional<Instant> metAt() {
        return Optional.ofNullable(outcome.metAt());
    }

    public Optional<Instant> breachedAt() {
        return Optional.ofNullable(outcome.breachedAt());
    }

    /** @return the firings that lie ahead of this moment: what to schedule */
    public List<Firing> firingsAfter(Instant now) {
        return firings.stream().filter(firing -> firing.at().isAfter(now)).toList();
    }
}
