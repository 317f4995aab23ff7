package org.riser.followup.internal;

import java.util.HashMap;
import java.util.Map;

/** What was answered of one key: scores and grades by question. For one thread. */
final class Sums {
    final Map<String, Score> scores = new HashMap<>();
    /** How often each grade was given, by question. */
    final Map<String, Map<String, Long>> grades = new HashMap<>();

    /** So many scores, and what they add up to. */
    record Score(long count, long sum) {
        Score plus(Score other) {
            return new Score(count + other.count, sum + other.sum);
        }
    }

    void add(Tally tally) {
        if (tally.grade() == null) {
            scores.merge(tally.item(), new Score(tally.count(), tally.sum()), Score::plus);
        } else {
            grades.computeIfAbsent(tally.item(), any -> new HashMap<>()).merge(tally.grade(), tally.count(), Long::sum);
        }
    }
}
