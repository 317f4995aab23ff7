package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.FollowUpDuty;

/** Those whom one row of a sampling table wants asked; counted by one thread. */
final class Population {
    private static final Set<Object> SATISFIED = Set.of("good");

    private final String clause;
    private final Text name;
    private long due;
    private long done;
    private long inTime;
    private long waiting;
    private long opinions;
    private long scores;
    private long satisfied;
    private BigDecimal sum = BigDecimal.ZERO;
    private long wanted;

    Population(String clause, Text name) {
        this.clause = clause;
        this.name = name;
    }

    void add(FollowUpDuty duty) {
        due++;
        if (duty.done()) {
            done++;
            inTime += duty.late() ? 0 : 1;
            hear(duty.opinion());
        } else if (!duty.late() && duty.dueAt() != null) {
            waiting++;
        }
    }

    private void hear(@Nullable Object opinion) {
        if (opinion instanceof BigDecimal score) {
            opinions++;
            scores++;
            sum = sum.add(score);
        } else if (opinion != null) {
            opinions++;
            satisfied += SATISFIED.contains(opinion) ? 1 : 0;
        }
    }

    /** @param many how many the row asks for */
    void want(long many) {
        wanted = many;
    }

    String clause() {
        return clause;
    }

    Text name() {
        return name;
    }

    long due() {
        return due;
    }

    long done() {
        return done;
    }

    long inTime() {
        return inTime;
    }

    /** Not asked, and not late yet. */
    long waiting() {
        return waiting;
    }

    long opinions() {
        return opinions;
    }

    /** How many of the opinions are points. */
    long scores() {
        return scores;
    }

    long satisfied() {
        return satisfied;
    }

    long wanted() {
        return wanted;
    }

    @Nullable
    BigDecimal mean() {
        return scores == 0 ? null : sum.divide(BigDecimal.valueOf(scores), 2, RoundingMode.HALF_UP);
    }
}
