package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.casework.FinishedCase;
import org.riser.followup.NewSample;
import org.riser.followup.SampleDraw;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Words;

/** Reads the finished jobs of some days and asks the sampling table which of its rows rules each. */
final class Gathering {
    private static final int PORTION = 1_000;
    private static final int MOST_GAPS = 20;

    private final Work work;
    private final TenantId tenant;
    private final NewSample wanted;
    private final SamplingTable table;
    private final Volumes volumes;
    private final Instant now;
    private final RuleDecisions.Batch ruling;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Text> gaps = new LinkedHashSet<>();
    private int withoutCustomer;
    private int unruled;

    Gathering(Work work, TenantId tenant, NewSample wanted, SamplingTable table, Volumes volumes, Instant now) {
        this.work = work;
        this.tenant = tenant;
        this.wanted = wanted;
        this.table = table;
        this.volumes = volumes;
        this.now = now;
        this.ruling = work.decisions.batch(tenant, wanted.module(), TableKind.SAMPLING, now);
    }

    /** @param days of completion */
    Gathering read(Days days, Progress progress) {
        String cursor = null;
        long seen = 0;
        do {
            Page<FinishedCase> page =
                    work.cases.page(tenant, wanted.module(), days.begin(), days.end(), cursor, PORTION);
            page.items().forEach(job -> consider(job, days.dayOf(job.closedAt())));
            seen += page.items().size();
            progress.told(SampleDraw.State.JUDGING, seen);
            cursor = page.next();
        } while (cursor != null);
        progress.told(SampleDraw.State.DRAWING, seen);
        return this;
    }

    private void consider(FinishedCase job, LocalDate doneOn) {
        YearMonth month = YearMonth.from(doneOn);
        Facts facts = job.facts()
                .with("sampling.business", job.business())
                .with("sampling.month-volume", BigDecimal.valueOf(volumes.of(job.business(), month)));
        Decision<Outcome> decision = ruling.decide(facts.with("draw.population", BigDecimal.ONE));
        if (decision.outcomes().isEmpty()) {
            unruled++;
            decision.gaps().stream()
                    .map(Gap::message)
                    .limit(MOST_GAPS - gaps.size())
                    .forEach(gaps::add);
            return;
        }
        String row = decision.outcomes().get(0).row().rowId();
        SamplingTable.Reach reach = table.row(row).orElse(null);
        if (reach == null || (wanted.month() == null && !reach.includes(doneOn, wanted.day()))) {
            return;
        }
        if (job.customer() == null) {
            withoutCustomer++;
            return;
        }
        candidates.add(new Candidate(
                job.id(),
                job.number(),
                job.module(),
                job.business(),
                month,
                row,
                job.customer(),
                employee(job.employee()),
                job.orgUnit(),
                job.closedAt(),
                reach.rest(),
                facts));
    }

    private static String employee(@Nullable String principal) {
        return principal == null ? JobRow.NOBODY : principal;
    }

    /** The row that rules such jobs, and how many of so many it draws. */
    Decision<Outcome> decide(Facts facts, int population) {
        return work.rulebook.evaluate(
                tenant,
                wanted.module(),
                TableKind.SAMPLING,
                now,
                facts.with("draw.population", BigDecimal.valueOf(population)));
    }

    /** How the kind of a job calls its facts. */
    Words words(Candidate job) {
        return work.words(tenant, job.facts());
    }

    /** Counts by which rows the jobs were ruled, and tells what these lacked, once the sample is drawn. */
    void carriedOut() {
        ruling.carriedOut();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    int withoutCustomer() {
        return withoutCustomer;
    }

    int unruled() {
        return unruled;
    }

    List<Text> gaps() {
        return List.copyOf(gaps);
    }
}
