package org.riser.rulebook;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.riser.api.facts.Facts;
import org.riser.worktime.TimeLimit;

/** How long a clock may run, as its row says it. Immutable. */
public sealed interface LimitCell {

    /** Handles every kind of limit; a new kind does not compile until each caller answers for it. */
    <R> R match(Function<Fixed, R> fixed, Function<UntilFact, R> until);

    /** The limit for one case; empty when the fact it hangs on is missing or is no instant (no verdict, C14). */
    default Optional<TimeLimit> resolve(Facts facts) {
        return match(
                fixed -> Optional.of(fixed.limit()),
                until -> facts.get(until.fact())
                        .filter(Instant.class::isInstance)
                        .map(at -> new TimeLimit.Until((Instant) at)));
    }

    /** The same for every case. */
    record Fixed(TimeLimit limit) implements LimitCell {
        @Override
        public <R> R match(Function<Fixed, R> fixed, Function<UntilFact, R> until) {
            return fixed.apply(this);
        }
    }

    /**
     * Until an instant that the case holds.
     *
     * @param fact its name, for instance {@code field.appointment}
     */
    record UntilFact(String fact) implements LimitCell {
        @Override
        public <R> R match(Function<Fixed, R> fixed, Function<UntilFact, R> until) {
            return until.apply(this);
        }
    }
}
