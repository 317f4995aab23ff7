package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.riser.followup.internal.draw.Draw;
import org.riser.followup.internal.draw.Job;
import org.riser.followup.internal.draw.Stratum;

/**
 * Draws the groups of a sample one after the other, in their order, so that what an employee had in one counts in the next
 * of the same process.
 */
final class Balance {
    private final String seed;
    private final Function<ProcessMonth, Map<String, Integer>> before;
    private final Map<ProcessMonth, Map<String, Tally>> tallies = new TreeMap<>();

    /** What an employee had, has, and got. */
    private static final class Tally {
        private final int before;
        private int jobs;
        private int drawn;

        Tally(int before) {
            this.before = before;
        }
    }

    /** @param before how many of each employee's jobs were drawn in a process by earlier samples of the month */
    Balance(String seed, Function<ProcessMonth, Map<String, Integer>> before) {
        this.seed = seed;
        this.before = before;
    }

    List<Job> draw(Group group, List<Job> jobs, int size) {
        Map<String, Tally> tally = tallies.computeIfAbsent(group.process(), this::begin);
        Map<String, Integer> had = new HashMap<>();
        tally.forEach((employee, one) -> had.put(employee, one.before + one.drawn));
        List<Job> drawn = Draw.of(seed, new Stratum(jobs, size, had));
        jobs.forEach(job -> tally(tally, job).jobs++);
        drawn.forEach(job -> tally(tally, job).drawn++);
        return drawn;
    }

    private Map<String, Tally> begin(ProcessMonth process) {
        Map<String, Tally> tally = new TreeMap<>();
        before.apply(process).forEach((employee, count) -> tally.put(employee, new Tally(count)));
        return tally;
    }

    private static Tally tally(Map<String, Tally> tally, Job job) {
        return tally.computeIfAbsent(job.employee(), any -> new Tally(0));
    }

    /** One line for every employee who had a job in the population. */
    List<ShareRow> shares(UUID sample) {
        List<ShareRow> shares = new ArrayList<>();
        tallies.forEach((process, tally) -> tally.forEach((employee, one) -> {
            if (one.jobs > 0) {
                shares.add(new ShareRow(sample, process, employee, one.jobs, one.drawn, one.before + one.drawn));
            }
        }));
        return shares;
    }
}
