package org.riser.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.DraftChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.rulebook.RuleLayers;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Keeps drafts until they are proposed. */
@Component(service = RuleDrafts.class)
public final class StoredDrafts implements RuleDrafts {
    private final Store store;
    private final RuleLayers layers;
    private final StoredPublications publications;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public StoredDrafts(
            @Reference Store store,
            @Reference RuleLayers layers,
            @Reference StoredPublications publications,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock) {
        this.store = store;
        this.layers = layers;
        this.publications = publications;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Optional<RuleDraft> find(Caller caller, String pack) {
        allow(caller, pack);
        return store.call(caller.tenant(), unit -> row(unit, pack).map(DraftRow::view));
    }

    @Override
    public List<RuleDraft> list(Caller caller) {
        caller.require(Permissions.RULE_EDIT);
        return store.call(
                caller.tenant(),
                unit -> unit.entities(ChangeRows.UNIT)
                        .createQuery("select d from DraftRow d order by d.pack", DraftRow.class)
                        .getResultStream()
                        .map(DraftRow::view)
                        .toList());
    }

    @Override
    public List<Fault> check(Caller caller, String pack) {
        RuleDraft draft = find(caller, pack)
                .orElseThrow(
                        () -> new NotFound("rule.no-draft", new Text("该规则包没有草稿。", "Nobody has a draft of this pack.")));
        return publications.check(caller, pack, draft.edits());
    }

    @Override
    public RuleDraft change(Caller caller, DraftChange change, long seen) {
        allow(caller, change.pack());
        return store.call(caller.tenant(), unit -> {
            Optional<DraftRow> there = row(unit, change.pack());
            requireSeen(there, seen);
            RuleProposal before = there.map(DraftRow::proposal).orElseGet(() -> latest(unit, change.pack()));
            RuleProposal content = new RuleProposal(
                    change.pack(),
                    before.basedOn(),
                    change.over(before.edits()),
                    Optional.ofNullable(change.reason()).orElse(before.reason()),
                    Optional.ofNullable(change.from()).orElse(before.from()));
            requireShort(content);
            return keep(unit, caller, there, content);
        });
    }

    private static RuleProposal latest(UnitOfWork unit, String pack) {
        Optional<ChangeRow> newest = ChangeRows.newest(unit, pack);
        return new RuleProposal(
                pack,
                newest.map(row -> row.edition).orElse(0L),
                newest.map(ChangeRow::edits).orElse(List.of()),
                "",
                null);
    }

    @Override
    public RuleDraft save(Caller caller, RuleProposal content, long seen) {
        allow(caller, content.pack());
        requireShort(content);
        return store.call(caller.tenant(), unit -> {
            Optional<DraftRow> there = row(unit, content.pack());
            requireSeen(there, seen);
            return keep(unit, caller, there, content);
        });
    }

    private RuleDraft keep(UnitOfWork unit, Caller caller, Optional<DraftRow> there, RuleProposal content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftRow row = there.orElseGet(() -> begun(unit, new DraftRow(content, caller, now)));
        there.ifPresent(known -> known.save(content, caller, now));
        tell(unit, caller, "rule.draft", row);
        return row.view();
    }

    @Override
    public RuleChange submit(Caller caller, UUID change, String pack, long seen) {
        allow(caller, pack);
        Optional<Submitted> submitted = store.call(
                caller.tenant(),
                unit -> row(unit, pack)
                        .filter(row -> row.version == seen)
                        .map(row -> new Submitted(row.proposal(), Above.of(unit, pack))));
        // Checked before the transaction that ends the draft: a check of many rows takes its time.
        submitted.ifPresent(draft -> Proposals.require(
                layers, draft.above(), draft.proposal(), publications.badTerms(caller, draft.proposal())));
        return store.call(caller.tenant(), unit -> {
            Optional<RuleChange> done = ChangeRows.find(unit, change).map(ChangeRow::view);
            return done.orElseGet(() -> {
                Optional<DraftRow> there = row(unit, pack);
                requireSeen(there, seen);
                DraftRow row = there.orElseThrow(StoredDrafts::gone);
                RuleChange proposed = publications.keep(unit, caller, change, row.proposal());
                unit.entities(ChangeRows.UNIT).remove(row);
                tell(unit, caller, "rule.draft-submit", row);
                return proposed;
            });
        });
    }

    @Override
    public void discard(Caller caller, String pack, long seen) {
        allow(caller, pack);
        store.run(
                caller.tenant(),
                unit -> row(unit, pack).ifPresent(row -> {
                    requireSeen(Optional.of(row), seen);
                    unit.entities(ChangeRows.UNIT).remove(row);
                    tell(unit, caller, "rule.draft-discard", row);
                }));
    }

    /**
     * What is to be checked.
     *
     * @param above what the group sets
     */
    private record Submitted(RuleProposal proposal, Above above) {}

    private void allow(Caller caller, String pack) {
        caller.require(Permissions.RULE_EDIT);
        layers.check(pack, List.of());
    }

    private static Optional<DraftRow> row(UnitOfWork unit, String pack) {
        return Optional.ofNullable(unit.entities(ChangeRows.UNIT).find(DraftRow.class, pack));
    }

    private static DraftRow begun(UnitOfWork unit, DraftRow row) {
        unit.entities(ChangeRows.UNIT).persist(row);
        return row;
    }

    private static void requireShort(RuleProposal content) {
        List<Fault> faults = new ArrayList<>();
        if (content.reason().length() > RulePublications.LONGEST_TEXT) {
            faults.add(Proposals.badReason());
        }
        if (content.edits().size() > RulePublications.MOST_EDITS) {
            faults.add(Proposals.tooMany());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** A save over what one has not seen would undo somebody's work. */
    private static void requireSeen(Optional<DraftRow> there, long seen) {
        if (there.isEmpty() && seen != 0) {
            throw gone();
        }
        there.filter(row -> row.version != seen).ifPresent(row -> {
            throw new Conflict(
                    "rule.draft-changed",
                    new Text(
                            row.saverName + " 已于 " + row.savedAt + " 保存此草稿，请先查看差异再保存。",
                            row.saverName + " saved this draft at " + row.savedAt
                                    + "; look at the difference, then save again."));
        });
    }

    private static Conflict gone() {
        return new Conflict(
                "rule.draft-gone",
                new Text("此草稿已提交或已放弃，请重新打开。", "This draft was submitted or thrown away; open it again."));
    }

    private void tell(UnitOfWork unit, Caller caller, String action, DraftRow row) {
        int rows = EditsJson.read(row.edits).size();
        audit.record(unit, caller, action, "rule-draft", row.pack, Map.of("version", row.version, "rows", rows));
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, row.pack, "{}"));
    }
}
