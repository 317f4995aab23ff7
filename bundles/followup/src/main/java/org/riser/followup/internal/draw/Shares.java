package org.riser.followup.internal.draw;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * How many of each employee's jobs are drawn (FUP-30, FUP-31): one after the other goes to whoever has had the
 * fewest this month and has a job left; then whoever has had none gets one.
 */
final class Shares {
    /**
     * Who is next.
     *
     * @param had how many were drawn this month, these included
     * @param lot decides between equals
     */
    private record Turn(int had, String lot, String employee) {}

    private static final Comparator<Turn> FEWEST_FIRST =
            Comparator.comparingInt(Turn::had).thenComparing(Turn::lot).thenComparing(Turn::employee);

    private Shares() {}

    /** @param jobs how many each employee has; at least one */
    static Map<String, Integer> of(Map<String, Integer> jobs, Map<String, Integer> before, int size, Lot lot) {
        Map<String, Integer> shares = new HashMap<>();
        PriorityQueue<Turn> turns = new PriorityQueue<>(FEWEST_FIRST);
        jobs.keySet()
                .forEach(employee -> turns.add(new Turn(before.getOrDefault(employee, 0), lot.of(employee), employee)));
        for (int left = size; left > 0 && !turns.isEmpty(); left--) {
            Turn next = turns.remove();
            int share = shares.merge(next.employee(), 1, Integer::sum);
            if (share < jobs.getOrDefault(next.employee(), 0)) {
                turns.add(new Turn(next.had() + 1, next.lot(), next.employee()));
            }
        }
        turns.stream().filter(turn -> turn.had() == 0).forEach(turn -> shares.put(turn.employee(), 1));
        return shares;
    }
}
