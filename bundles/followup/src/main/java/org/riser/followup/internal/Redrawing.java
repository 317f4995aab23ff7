package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.followup.Sample;
import org.riser.followup.SampleCheck;
import org.riser.followup.internal.draw.Job;

/** Draws a stored sample again. */
final class Redrawing {
    private Redrawing() {}

    static SampleCheck of(SampleRow sample, Collection<JobRow> population, Collection<ShareRow> shares) {
        Balance balance = new Balance(sample.seed, process -> before(shares, process));
        Map<Group, List<Job>> groups = population.stream()
                .collect(Collectors.groupingBy(
                        Redrawing::group, TreeMap::new, Collectors.mapping(JobRow::job, Collectors.toList())));
        Map<Group, Integer> sizes = new HashMap<>();
        for (Sample.Group one : sample.groups()) {
            sizes.put(new Group(new ProcessMonth(sample.module, one.business(), one.month()), one.row()), one.wanted());
        }
        List<UUID> again = new ArrayList<>();
        groups.forEach((group, jobs) ->
                balance.draw(group, jobs, sizes.getOrDefault(group, 0)).forEach(job -> again.add(job.id())));
        List<UUID> stored = population.stream()
                .filter(job -> job.place > 0)
                .sorted(Comparator.comparingInt(job -> job.place))
                .map(job -> job.caseId)
                .toList();
        return new SampleCheck(again.equals(stored), without(stored, again), without(again, stored));
    }

    private static Map<String, Integer> before(Collection<ShareRow> shares, ProcessMonth process) {
        return shares.stream()
                .filter(share -> share.process().equals(process))
                .collect(Collectors.toMap(share -> share.employee, ShareRow::before));
    }

    private static Group group(JobRow job) {
        return new Group(job.process(), job.row);
    }

    private static List<UUID> without(List<UUID> all, List<UUID> others) {
        List<UUID> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }
}
