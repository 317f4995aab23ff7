package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span in which some clocks of a case stood still on purpose, or the wish for one.
 *
 * @param from when it began; for a wish, from when on it will count if it is granted
 * @param until when it ended, was refused or withdrawn; null while it lasts or waits
 * @param actor who asked for it
 * @param state whether it stops clocks
 * @param approval ids of the roles of which somebody else has to agree, joined by {@code ,}; empty when nobody has to
 * @param decidedBy who agreed or refused; null when nobody had to, or has yet
 */
public record PauseView(
        UUID id,
        String reason,
        @Nullable String evidence,
        Instant from,
        @Nullable Instant until,
        String actor,
        State state,
        String approval,
        @Nullable String decidedBy) {

    /** Where a pause has got to. */
    public enum State {
        /** It waits for somebody to agree; the clocks run. */
        ASKED,
        /** It stops clocks. */
        LASTING,
        OVER,
        REFUSED,
        WITHDRAWN
    }

    /** One that nobody had to agree to. */
    public PauseView(
            UUID id, String reason, @Nullable String evidence, Instant from, @Nullable Instant until, String actor) {
        this(id, reason, evidence, from, until, actor, until == null ? State.LASTING : State.OVER, "", null);
    }

    /** True while it stops clocks, or waits to. */
    public boolean open() {
        return until == null;
    }
}
