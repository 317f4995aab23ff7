package org.riser.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A round of inspection. Faults and scores of a draft are what its answers come to so far; those of a submitted round never
 * change. Immutable.
 *
 * @param period first day of the week or month it counts for; of other kinds the day itself
 * @param checker principal of who goes it
 * @param items how many there are to answer
 * @param score of the unit: 100 less what its faults cost, not below 0, scale 2; null for a draft in a list
 */
public record Round(
        UUID id,
        String module,
        RoundKind kind,
        @Nullable UUID orgUnit,
        @Nullable String unitName,
        @Nullable String place,
        LocalDate day,
        LocalDate period,
        String checker,
        String checkerName,
        @Nullable String leader,
        @Nullable UUID contact,
        State state,
        int items,
        List<CheckAnswer> answers,
        List<Fault> faults,
        List<Score> scores,
        @Nullable BigDecimal score,
        Instant startedAt,
        @Nullable Instant submittedAt,
        long version) {
    /** How far it is. */
    public enum State {
        DRAFT,
        SUBMITTED
    }

    public Round {
        answers = List.copyOf(answers);
        faults = List.copyOf(faults);
        scores = List.copyOf(scores);
    }

    /**
     * An item that was not as it should be.
     *
     * @param points what it costs, scale 2
     * @param isFined whether the penalty table is asked about it
     * @param charged principals of whom it is charged to; none when nobody is known
     * @param findings ids of the findings in conduct, one for each of those charged; none before the round is submitted
     */
    public record Fault(
            String item,
            String row,
            String clause,
            Text name,
            Text because,
            BigDecimal points,
            boolean isFined,
            List<String> charged,
            List<UUID> findings) {
        public Fault {
            charged = List.copyOf(charged);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What it comes to for one of those looked at.
     *
     * @param deducted scale 2; null for a draft in a list
     * @param score 100 less that, not below 0, scale 2; null for a draft in a list
     */
    public record Score(
            String employee,
            String employeeName,
            @Nullable BigDecimal deducted,
            @Nullable BigDecimal score) {}
}
