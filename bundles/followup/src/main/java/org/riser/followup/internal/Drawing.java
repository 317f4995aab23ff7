package org.riser.followup.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.followup.Sample;
import org.riser.followup.internal.draw.Job;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Trace;
import org.riser.rulebook.Words;
import org.riser.store.UnitOfWork;

/** Draws one sample from what was gathered and writes it, inside one unit of work. */
final class Drawing {
    private final UnitOfWork unit;
    private final SampleRow sample;
    private final Gathering gathered;
    private final Volumes volumes;
    private final Function<LocalDate, Map<UUID, LocalDate>> followedUpSince;
    private final List<Sample.Group> decided = new ArrayList<>();
    private final Map<UUID, JobRow> population = new HashMap<>();
    private int resting;
    private int drawn;

    /** @param followedUpSince when customers were followed up last, of those on a day or later */
    Drawing(
            UnitOfWork unit,
            SampleRow sample,
            Gathering gathered,
            Volumes volumes,
            Function<LocalDate, Map<UUID, LocalDate>> followedUpSince) {
        this.unit = unit;
        this.sample = sample;
        this.gathered = gathered;
        this.volumes = volumes;
        this.followedUpSince = followedUpSince;
    }

    /** @param taken cases that belong to earlier samples */
    void run(Set<UUID> taken) {
        Balance balance = new Balance(sample.seed, process -> SampleRows.drawn(unit, process));
        Map<Group, List<Candidate>> groups = available(taken).stream()
                .collect(Collectors.groupingBy(Drawing::group, TreeMap::new, Collectors.toList()));
        Map<Group, Long> earlier = sample.isTopUp() ? earlier(taken) : Map.of();
        groups.forEach((group, candidates) ->
                draw(balance, group, candidates, earlier.getOrDefault(group, 0L).intValue()));
        sample.filled(
                population.size(),
                drawn,
                new Sample.Left(gathered.withoutCustomer(), resting, gathered.unruled(), gathered.gaps()),
                decided);
        unit.entities(SampleRows.UNIT).persist(sample);
        SampleRows.add(unit, balance.shares(sample.id));
        SampleRows.add(unit, population.values());
    }

    private List<Candidate> available(Set<UUID> taken) {
        List<Candidate> open = gathered.candidates().stream()
                .filter(candidate -> !taken.contains(candidate.id()))
                .toList();
        int longest = open.stream().mapToInt(Candidate::restDays).max().orElse(0);
        Map<UUID, LocalDate> marks = longest == 0 ? Map.of() : followedUpSince.apply(sample.day.minusDays(longest));
        List<Candidate> available =
                open.stream().filter(candidate -> !rests(candidate, marks)).toList();
        resting = open.size() - available.size();
        return available;
    }

    private boolean rests(Candidate candidate, Map<UUID, LocalDate> marks) {
        LocalDate last = marks.get(candidate.customer());
        return last != null && candidate.restDays() > 0 && !last.isBefore(sample.day.minusDays(candidate.restDays()));
    }

    private static Group group(Candidate candidate) {
        return new Group(
                new ProcessMonth(candidate.module(), candidate.business(), candidate.month()), candidate.row());
    }

    /** What a month's groups have had already. */
    private Map<Group, Long> earlier(Set<UUID> taken) {
        return gathered.candidates().stream()
                .filter(candidate -> taken.contains(candidate.id()))
                .collect(Collectors.groupingBy(Drawing::group, Collectors.counting()));
    }

    /** @param had drawn by earlier samples, of a top-up; the rest of what the month asks for is drawn now */
    private void draw(Balance balance, Group group, List<Candidate> candidates, int had) {
        Decision<Outcome> decision = gathered.decide(candidates.get(0).facts(), candidates.size() + had);
        int wanted = Math.max(
                0,
                decision.outcomes()
                                .get(0)
                                .value()
                                .map(BigDecimal::intValueExact)
                                .orElse(0)
                        - had);
        candidates.forEach(candidate -> population.put(candidate.id(), new JobRow(sample.id, candidate)));
        List<Job> taken =
                balance.draw(group, candidates.stream().map(Drawing::job).toList(), wanted);
        taken.forEach(job -> place(job.id()));
        Trace trace = decision.traces().get(0);
        Words words = gathered.words(candidates.get(0));
        Text because = new Text(trace.sentence(Locale.CHINA, words), trace.sentence(Locale.ENGLISH, words));
        decided.add(process(group, trace, because, candidates.size(), wanted, taken.size()));
    }

    private void place(UUID caseId) {
        drawn++;
        requireNonNull(population.get(caseId)).place = drawn;
    }

    private Sample.Group process(Group group, Trace trace, Text because, int jobs, int wanted, int taken) {
        return new Sample.Group(
                group.process().business(),
                group.process().month(),
                group.row(),
                trace.row().clause(),
                trace.name(),
                because,
                volumes.of(group.process().business(), group.process().month()),
                jobs,
                wanted,
                taken);
    }

    private static Job job(Candidate candidate) {
        return new Job(candidate.id(), candidate.employee(), candidate.doneAt());
    }
}
