package org.riser.simulation.internal;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.casework.CaseSpan;
import org.riser.casework.RetoldCase;
import org.riser.conduct.FindingHistories;
import org.riser.conduct.RejudgedFinding;
import org.riser.publication.KpiHistory;
import org.riser.rulebook.Rulebook;

/**
 * A simulation at work: what it goes by, and what it has counted since its last checkpoint. Used by one thread.
 */
final class Run {
    /** Before the place of the next finding, which comes after the last case. */
    private static final String FINDINGS = "findings:";

    /** Before the month whose scores are next, which come after the last finding. */
    private static final String KPIS = "kpis:";

    final TenantId tenant;
    final UUID simulation;
    final UUID runner;
    private final Past past;
    private final SimulationRow asked;
    private final List<Rulebook> rulebooks;
    private final ZoneId zone;
    private final Tally tally;
    private final Comparison comparison;
    private final List<ChangedRow.Found> fresh = new ArrayList<>();
    private @Nullable String cursor;
    private long done;
    private long changed;
    private boolean finished;

    /**
     * @param asked as it was read, from which it goes on
     * @param rulebooks the rules as they were, and the draft
     * @param zone whose months are counted by
     */
    Run(TenantId tenant, SimulationRow asked, UUID runner, Past past, List<Rulebook> rulebooks, ZoneId zone) {
        this.tenant = tenant;
        this.simulation = asked.id;
        this.runner = runner;
        this.past = past;
        this.asked = asked;
        this.rulebooks = List.copyOf(rulebooks);
        this.zone = zone;
        this.tally = asked.tally == null ? Tally.begin() : Tally.read(asked.tally);
        this.comparison = new Comparison(
                tally,
                rulebooks.stream()
                        .map(rulebook -> new Penalties(tenant, rulebook))
                        .toList(),
                asked.startedAt,
                zone);
        this.cursor = asked.cursor;
        this.done = asked.done;
        this.changed = asked.changed;
    }

    /**
     * Tells the next portion: of the cases, when these are all told, of the findings about conduct, and last the scores of one
     * whole month.
     */
    void tell(int portion) {
        if (cursor != null && cursor.startsWith(KPIS)) {
            rescore(YearMonth.parse(cursor.substring(KPIS.length())));
        } else if (cursor != null && cursor.startsWith(FINDINGS)) {
            rejudge(cursor.substring(FINDINGS.length()), portion);
        } else {
            retell(portion);
        }
    }

    private void rejudge(String place, int portion) {
        Page<RejudgedFinding> page = past.findings.rejudge(
                tenant,
                new FindingHistories.Span(
                        asked.module(), asked.from, asked.to, place.isEmpty() ? null : place, portion),
                rulebooks);
        page.items().forEach(comparison::add);
        if (page.next() == null) {
            begin(YearMonth.from(asked.from.atZone(zone)));
        } else {
            cursor = FINDINGS + page.next();
        }
    }

    /** Goes on with the scores of a month, or the first behind it that the period holds whole. */
    private void begin(YearMonth month) {
        YearMonth next = month;
        while (!period().holds(next, zone) && !next.isAfter(YearMonth.from(asked.to.atZone(zone)))) {
            next = next.plusMonths(1);
        }
        finished = !period().holds(next, zone);
        cursor = finished ? null : KPIS + next;
    }

    private void rescore(YearMonth month) {
        for (KpiHistory history : past.kpis()) {
            history.rescore(tenant, month, rulebooks)
                    .forEach(score -> tally.rescored(history.id(), history.name(), score));
        }
        begin(month.plusMonths(1));
    }

    /** What is open is judged at the start of the simulation, so that all cases are alike. */
    private void retell(int portion) {
        Page<RetoldCase> page = past.cases.retell(
                tenant,
                new CaseSpan(asked.module(), asked.from, asked.to, asked.startedAt, cursor, portion),
                rulebooks);
        page.items()
                .forEach(retold -> comparison
                        .add(retold)
                        .forEach(change ->
                                fresh.add(new ChangedRow.Found(change, retold.assignee(), retold.orgUnit()))));
        done += page.items().size();
        cursor = page.next() == null ? FINDINGS : page.next();
    }

    boolean finished() {
        return finished;
    }

    Tally tally() {
        return tally;
    }

    ZoneId zone() {
        return zone;
    }

    FollowUps.Period period() {
        return new FollowUps.Period(asked.from, asked.to);
    }

    List<Rulebook> rulebooks() {
        return rulebooks;
    }

    /** What is not kept yet. */
    List<ChangedRow.Found> fresh() {
        return fresh;
    }

    long done() {
        return done;
    }

    @Nullable
    String cursor() {
        return cursor;
    }

    /** How many changes are kept. */
    long changed() {
        return changed;
    }

    void kept() {
        changed += fresh.size();
        fresh.clear();
    }
}
