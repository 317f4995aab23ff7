package org.riser.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the course of a call or visit, or with what was promised in it. Rules start and stop clocks
 * at these by their names, for instance {@code held} to {@code retrieved}.
 *
 * @param actor who reported it
 * @param note what was promised or answered, at most 500 characters; null when nothing was said
 */
public record ContactEvent(
        Type type, Instant at, String actor, @Nullable String note) {

    /** What may happen. Each end has its beginning: nothing is retrieved that was not held. */
    public enum Type {
        /** The caller is put on hold. */
        HELD(null),
        /** Somebody talks to the caller again. */
        RETRIEVED(HELD),
        /** An answer is promised that cannot be given now. */
        PROMISED(null),
        /** The promised answer is given. */
        OWED_ANSWERED(PROMISED),
        /** A caller who was not served left a number. */
        NUMBER_NOTED(null),
        /** That caller is called back. */
        CALLED_BACK(NUMBER_NOTED);

        private final @Nullable Type ended;

        Type(@Nullable Type ended) {
            this.ended = ended;
        }

        /** What it puts an end to; empty when it begins something. */
        public Optional<Type> ends() {
            return Optional.ofNullable(ended);
        }
    }
}
