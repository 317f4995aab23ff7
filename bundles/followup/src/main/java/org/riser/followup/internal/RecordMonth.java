package org.riser.followup.internal;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.followup.SpotCheck;
import org.riser.store.UnitOfWork;

/**
 * All follow-ups of a module's month, inside one unit of work: the samples of its days with their populations, shares, calls,
 * attempts, answers and issues, its checks, praise and criticism, its summary and the measures that came of it.
 */
final class RecordMonth {
    private static final Set<FollowUpIssue.State> ENDED = Set.of(
            FollowUpIssue.State.UNFOUNDED,
            FollowUpIssue.State.ACCEPTED,
            FollowUpIssue.State.UPHELD,
            FollowUpIssue.State.VOID);

    /** Of which module and month there is something. */
    record Name(String module, YearMonth month) implements Comparable<Name> {
        UUID id() {
            return UUID.nameUUIDFromBytes(("follow-up/" + module + "/" + month).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Name other) {
            int byMonth = month.compareTo(other.month);
            return byMonth == 0 ? module.compareTo(other.module) : byMonth;
        }
    }

    final Name name;
    final Days days;
    final List<SampleRow> samples;
    final List<IssueRow> issues = new ArrayList<>();
    final List<SpotCheckRow> checks;
    final List<MentionRow> mentions;
    final @Nullable SummaryRow summary;
    final List<MeasureRow> measures;
    private final UnitOfWork unit;

    RecordMonth(UnitOfWork unit, Name name, Days days) {
        this.unit = unit;
        this.name = name;
        this.days = days;
        RecordRows rows = new RecordRows(unit, name.module());
        samples = rows.samples(days);
        samples.forEach(sample -> issues.addAll(rows.of(IssueRow.class, sample.id)));
        checks = rows.checks(name.month(), samples);
        mentions = rows.mentions(days);
        summary = SummaryRows.of(unit, name.module(), name.month().toString()).orElse(null);
        measures = summary == null ? List.of() : SummaryRows.measures(unit, summary.id);
    }

    static Set<Name> all(UnitOfWork unit) {
        Set<Name> names = new TreeSet<>();
        CallRows.entities(unit)
                .createQuery("select distinct s.module, s.day from SampleRow s", Object[].class)
                .getResultList()
                .forEach(line -> names.add(new Name((String) line[0], YearMonth.from((LocalDate) line[1]))));
        CallRows.entities(unit)
                .createQuery("select s.module, s.month from SummaryRow s", Object[].class)
                .getResultList()
                .forEach(line -> names.add(new Name((String) line[0], YearMonth.parse((String) line[1]))));
        return names;
    }

    /**
     * When the last thing happened; empty while something is still to be decided. Calls that nobody made, samples that nobody
     * released and summaries that nobody submitted lapse with their month.
     *
     * @param disputed whether what was found by something is still to be confirmed or ruled on
     */
    Optional<LocalDate> closedOn(Predicate<UUID> disputed) {
        boolean open = issues.stream().anyMatch(issue -> !ENDED.contains(issue.state()))
                || checks.stream().anyMatch(check -> check.state() == SpotCheck.State.OPEN)
                || mentions.stream().anyMatch(mention -> mention.state() == FollowUpMention.State.RECORDED)
                || measures.stream().anyMatch(measure -> measure.state() != Measure.State.VERIFIED);
        if (open || sources().anyMatch(disputed)) {
            return Optional.empty();
        }
        LocalDate end = name.month().atEndOfMonth();
        return Stream.concat(
                        Stream.of(end), moments().filter(Objects::nonNull).map(at -> days.dayOf(requireNonNull(at))))
                .max(LocalDate::compareTo);
    }

    private Stream<UUID> sources() {
        return Stream.of(
                        issues.stream().map(issue -> issue.id),
                        checks.stream().map(check -> check.id),
                        mentions.stream().map(mention -> mention.id))
                .flatMap(ids -> ids);
    }

    private Stream<@Nullable Instant> moments() {
        return Stream.of(
                        samples.stream().flatMap(sample -> Stream.of(sample.drawnAt, sample.releasedAt())),
                        samples.stream().map(sample -> lastCalled(sample.id)),
                        issues.stream().flatMap(issue -> Stream.of(at(issue.verified), at(issue.judged))),
                        checks.stream()
                                .map(check ->
                                        check.result().map(SpotCheck.Result::at).orElse(null)),
                        mentions.stream().map(mention -> at(mention.established)),
                        Stream.ofNullable(summary).flatMap(one -> Stream.of(one.writtenAt, one.submittedAt)),
                        measures.stream().map(measure -> at(measure.verified)))
                .flatMap(part -> part);
    }

    private static @Nullable Instant at(@Nullable String note) {
        return note == null ? null : IssueRow.note(note).at();
    }

    /** Null when none of its customers was. */
    @Nullable
    Instant lastCalled(UUID sample) {
        return CallRows.entities(unit)
                .createQuery(
                        "select max(a.at) from AttemptRow a, CallRow c where a.call = c.id and c.sample = :sample",
                        Instant.class)
                .setParameter("sample", sample)
                .getSingleResult();
    }
}
