package org.riser.followup.internal.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a stratified, balanced random sample (FUP-30, FUP-31). What comes out depends on the seed and the stratum
 * alone, not on the order in which the jobs are given.
 */
public final class Draw {
    private Draw() {}

    /** The drawn jobs, in the order of their lots, which is the order in which customers are called. */
    public static List<Job> of(String seed, Stratum stratum) {
        Lot lot = new Lot(seed);
        Map<String, List<Job>> byEmployee = stratum.jobs().stream()
                .collect(Collectors.groupingBy(Job::employee, TreeMap::new, Collectors.toList()));
        Map<String, Integer> counts = new TreeMap<>();
        byEmployee.forEach((employee, jobs) -> counts.put(employee, jobs.size()));
        Map<String, Integer> shares = Shares.of(counts, stratum.before(), stratum.size(), lot);
        List<Job> drawn = new ArrayList<>();
        byEmployee.forEach((employee, jobs) -> jobs.stream()
                .sorted(lot.order())
                .limit(shares.getOrDefault(employee, 0))
                .forEach(drawn::add));
        drawn.sort(lot.order());
        return List.copyOf(drawn);
    }
}
