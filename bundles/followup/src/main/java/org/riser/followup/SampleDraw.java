package org.riser.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A draw that runs aside. Immutable.
 *
 * @param id also of the sample that comes out of it
 * @param day for which day's calls
 * @param month the month that is topped up; null for the sample of a day
 * @param seen finished jobs that the rules have judged so far
 * @param expected finished jobs there were when it began
 * @param refusal why nothing was drawn; null unless it was refused
 * @param startedAt when somebody asked for it
 */
public record SampleDraw(
        UUID id,
        String module,
        LocalDate day,
        @Nullable YearMonth month,
        State state,
        long seen,
        long expected,
        @Nullable Text refusal,
        Instant startedAt) {
    /** How far it has come. */
    public enum State {
        /** The rules judge the finished jobs. */
        JUDGING,
        /** Lots are drawn and the population is written down. */
        DRAWING,
        /** There is a sample. */
        DONE,
        /** There is none, and the refusal says why. */
        REFUSED,
        /** The node on which it ran stopped; asked for again with the same id, it begins anew. */
        INTERRUPTED
    }
}
