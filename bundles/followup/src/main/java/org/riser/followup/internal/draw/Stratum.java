package org.riser.followup.internal.draw;

import java.util.List;
import java.util.Map;

/**
 * The jobs that are drawn from together: those of one process whose size one rule sets.
 *
 * @param jobs the population
 * @param size how many the rule asks for; more than there are means all
 * @param before how many of each employee's jobs of this process were drawn earlier in the month; nobody's when absent
 */
public record Stratum(List<Job> jobs, int size, Map<String, Integer> before) {
    public Stratum {
        jobs = List.copyOf(jobs);
        before = Map.copyOf(before);
        if (size < 0) {
            throw new IllegalArgumentException("a sample has no negative size: " + size);
        }
    }
}
