package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNotice.What;
import org.riser.conduct.Hearings;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Findings of other bundles, heard there. */
@Component
public final class StoredHearings implements Hearings {
    private static final Set<State> WAITING = Set.of(State.PROPOSED, State.EXPLAINED, State.APPEALED);

    private final Office office;
    private final StoredNews news;
    private final Silence silence;

    @Activate
    public StoredHearings(
            @Reference Office office,
            @Reference StoredNews news,
            @Reference Silence silence,
            @Reference(target = "(unit=conduct)") UnitReady ready) {
        this.office = office;
        this.news = news;
        this.silence = silence;
    }

    @Override
    public void take(UnitOfWork unit, Caller caller, UUID source, NewFinding found, Penalty.Step explanation) {
        record(unit, caller, source, found, explanation);
    }

    @Override
    public void open(UnitOfWork unit, Caller finder, UUID source, NewFinding found) {
        record(unit, finder, source, found, null);
    }

    /** @param explanation null of whoever is still to be heard */
    private void record(
            UnitOfWork unit, Caller caller, UUID source, NewFinding found, Penalty.@Nullable Step explanation) {
        if (Rows.finding(unit, source).isPresent()) {
            return;
        }
        Instant now = office.now();
        Instant occurredAt = found.occurredAt() == null ? now : found.occurredAt();
        Judgement judgement = office.judge(caller, found, occurredAt);
        FindingRow finding = new FindingRow(source, found, occurredAt, judgement, caller, now);
        finding.orgUnit = office.orgUnit(caller, found.employee());
        unit.entities(Rows.UNIT).persist(finding);
        Instant explainBy = explanation == null ? office.end(caller, Office.EXPLANATION, now) : explanation.at();
        for (Judgement.Proposal proposal : judgement.proposals()) {
            PenaltyRow row =
                    new PenaltyRow(office.id(), finding, office.month(caller, occurredAt), proposal, explainBy);
            if (explanation != null) {
                row.heard(explanation);
            }
            unit.entities(Rows.UNIT).persist(row);
            if (explanation == null) {
                silence.plan(unit, row);
            }
            news.tell(unit, caller, explanation == null ? What.PROPOSED : What.EXPLAINED, row);
        }
        unit.entities(Rows.UNIT).flush();
        office.tell(
                unit,
                caller,
                "conduct.find",
                source,
                source.toString(),
                Map.of(
                        "employee",
                        finding.employee,
                        "event",
                        finding.event,
                        "proposed",
                        judgement.proposals().size(),
                        "gaps",
                        judgement.gaps().size()));
    }

    @Override
    public void withdraw(UnitOfWork unit, Caller caller, UUID source, String reason) {
        penalties(unit, source).forEach(row -> withdraw(unit, caller, row, reason));
    }

    @Override
    public boolean isPending(UnitOfWork unit, UUID source) {
        return penalties(unit, source).stream().anyMatch(row -> WAITING.contains(row.state()));
    }

    private static List<PenaltyRow> penalties(UnitOfWork unit, UUID source) {
        return Rows.finding(unit, source)
                .map(finding -> Rows.penalties(unit, List.of(finding)).getOrDefault(finding.id, List.of()))
                .orElse(List.of());
    }

    private void withdraw(UnitOfWork unit, Caller caller, PenaltyRow row, String reason) {
        State state = row.state();
        if (state == State.DROPPED || state == State.ANNULLED) {
            return;
        }
        boolean counts = state != State.PROPOSED && state != State.EXPLAINED;
        Instant now = office.now();
        row.step(
                counts ? State.ANNULLED : State.DROPPED,
                counts ? Steps.RULING : Steps.CONFIRMATION,
                caller,
                now,
                reason,
                null);
        if (counts) {
            BigDecimal counted = row.counted;
            row.counted = null;
            unit.entities(Rows.UNIT)
                    .persist(new PostingRow(
                            office.id(),
                            row,
                            PostingRow.RULED,
                            row.change(counted == null ? null : counted.negate()),
                            now));
        }
        unit.entities(Rows.UNIT).flush();
        news.tell(unit, caller, counts ? What.RULED : What.DROPPED, row);
        office.tell(
                unit,
                caller,
                "conduct.withdraw",
                row.finding,
                row.id.toString(),
                Map.of("row", row.row, "state", row.state));
    }
}
