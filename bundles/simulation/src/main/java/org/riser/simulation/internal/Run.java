package org.riser.simulation.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.casework.CaseHistories;
import org.riser.casework.CaseSpan;
import org.riser.casework.RetoldCase;
import org.riser.rulebook.Rulebook;

/**
 * A simulation at work: what it goes by, and what it has counted since its last checkpoint. Used by one thread.
 */
final class Run {
    final TenantId tenant;
    final UUID simulation;
    final UUID runner;
    private final CaseHistories histories;
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
    Run(
            TenantId tenant,
            SimulationRow asked,
            UUID runner,
            CaseHistories histories,
            List<Rulebook> rulebooks,
            ZoneId zone) {
        this.tenant = tenant;
        this.simulation = asked.id;
        this.runner = runner;
        this.histories = histories;
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

    /** Tells the next portion. What is open is judged at the start of the simulation, so that all cases are alike. */
    void tell(int portion) {
        Page<RetoldCase> page = histories.retell(
                tenant,
                new CaseSpan(asked.module(), asked.from, asked.to, asked.startedAt, cursor, portion),
                rulebooks);
        page.items()
                .forEach(retold -> comparison
                        .add(retold)
                        .forEach(change ->
                                fresh.add(new ChangedRow.Found(change, retold.assignee(), retold.orgUnit()))));
        done += page.items().size();
        cursor = page.next();
        finished = cursor == null;
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
