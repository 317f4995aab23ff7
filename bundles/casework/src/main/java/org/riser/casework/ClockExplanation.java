package org.riser.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * Why a clock is due when it is due.
 *
 * @param asOf the moment that the explanation speaks of
 * @param reason the rule's decision as a sentence: clause, row, facts, outcome
 * @param counted the days that were counted, for a limit in days
 * @param intervals from the start to {@code asOf} without gap or overlap; their lengths sum to wall time exactly
 * @param shares by person: the elapsed time, running or frozen, shared out; likewise {@code teams} and
 *     {@code departments} by the ids of units. The shares of each level sum to the elapsed time
 * @param notes what the reader should know, for instance that a calendar year has no data
 */
public record ClockExplanation(
        ClockView clock,
        Instant asOf,
        Text reason,
        List<LocalDate> counted,
        List<Span> intervals,
        List<Share> shares,
        List<Share> teams,
        List<Share> departments,
        List<Text> notes) {

    /** An explanation that knows of people only. */
    public ClockExplanation(
            ClockView clock,
            Instant asOf,
            Text reason,
            List<LocalDate> counted,
            List<Span> intervals,
            List<Share> shares,
            List<Text> notes) {
        this(clock, asOf, reason, counted, intervals, shares, List.of(), List.of(), notes);
    }

    /**
     * One interval.
     *
     * @param state {@code RUNNING}, {@code PAUSED}, {@code OUTSIDE} (no working time) or {@code FROZEN}
     * @param owner who had the job, or {@code platform} while frozen
     */
    public record Span(
            Instant from,
            Instant to,
            String state,
            Text cause,
            @Nullable String owner,
            String calendarVersion,
            String ruleVersion) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * How much of the elapsed time somebody had.
     *
     * @param owner principal of a person or id of a unit; {@code platform} for frozen time; empty for nobody, and for a
     *     unit that was not recorded
     */
    public record Share(String owner, Duration time) {}
}
