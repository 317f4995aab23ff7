package org.riser.publication.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.rulebook.Review;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.Rulebook;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Keeps changes of rules and puts them in force. */
@Component(service = {RulePublications.class, StoredPublications.class})
public final class StoredPublications implements RulePublications {
    private static final int MOST_LISTED = 200;

    private final Store store;
    private final RuleLayers layers;
    private final PublishedRulebook rulebook;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;
    private final Overrides overrides;

    @Activate
    public StoredPublications(
            @Reference Store store,
            @Reference RuleLayers layers,
            @Reference PublishedRulebook rulebook,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference Overrides overrides) {
        this.store = store;
        this.layers = layers;
        this.rulebook = rulebook;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.overrides = overrides;
    }

    @Override
    public List<RuleChange> list(Caller caller, String pack) {
        caller.require(Permissions.RULE_VIEW);
        layers.check(pack, List.of());
        return store.call(
                caller.tenant(),
                unit -> ChangeRows.latest(unit, pack, MOST_LISTED).stream()
                        .map(ChangeRow::view)
                        .toList());
    }

    @Override
    public List<RowChange> edition(Caller caller, String pack, long edition) {
        caller.require(Permissions.RULE_VIEW);
        layers.check(pack, List.of());
        return store.call(caller.tenant(), unit -> edition(unit, pack, edition));
    }

    private static List<RowChange> edition(UnitOfWork unit, String pack, long edition) {
        return edition == 0
                ? List.of()
                : ChangeRows.edition(unit, pack, edition)
                        .orElseThrow(StoredPublications::unknown)
                        .edits();
    }

    @Override
    public RuleChange find(Caller caller, UUID id) {
        caller.require(Permissions.RULE_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, id).view());
    }

    @Override
    public List<Fault> check(Caller caller, String pack, List<RowChange> edits) {
        caller.require(Permissions.RULE_EDIT);
        List<Fault> faults = new ArrayList<>(Proposals.check(layers, above(caller, pack), pack, edits));
        faults.addAll(overrides.check(caller.tenant(), edits, now()));
        return faults;
    }

    @Override
    public Rulebook preview(Caller caller, String pack, List<RowChange> edits, Instant from) {
        caller.require(Permissions.RULE_EDIT);
        List<RuleEdition> editions =
                store.call(caller.tenant(), unit -> Editions.withDraft(unit, pack, edits, from, caller));
        // What else the tenant has published stands beside the draft.
        rulebook.of(caller.tenant());
        return layers.preview(caller.tenant(), pack, editions);
    }

    @Override
    public Review review(Caller caller, String pack, List<RowChange> edits) {
        requireFit(check(caller, pack, edits));
        List<RowEdit> all = store.call(caller.tenant(), unit -> Editions.draft(unit, pack, edits));
        return rulebook.review(caller.tenant(), pack, all, now());
    }

    @Override
    public RuleChange propose(Caller caller, UUID id, RuleProposal proposal) {
        caller.require(Permissions.RULE_EDIT);
        Proposals.require(layers, above(caller, proposal.pack()), proposal, badTerms(caller, proposal));
        return store.call(
                caller.tenant(),
                unit -> ChangeRows.find(unit, id)
                        .map(ChangeRow::view)
                        .orElseGet(() -> keep(unit, caller, id, proposal)));
    }

    /** What is wrong with the terms of a proposal's rows. */
    List<Fault> badTerms(Caller caller, RuleProposal proposal) {
        return overrides.check(caller.tenant(), proposal.edits(), begin(proposal.from()));
    }

    /** Keeps a proposal that was checked, in somebody's transaction. */
    RuleChange keep(UnitOfWork unit, Caller caller, UUID id, RuleProposal proposal) {
        requireLatest(unit, proposal.pack(), proposal.basedOn());
        ChangeRow row = new ChangeRow(id, proposal, caller, now());
        row.editedOver(ChangeRows.newest(unit, proposal.pack()).orElse(null));
        ChangeRows.add(unit, row);
        record(unit, caller, "rule.propose", row);
        return row.view();
    }

    @Override
    public RuleChange restore(Caller caller, UUID id, String pack, long edition, String reason) {
        caller.require(Permissions.RULE_EDIT);
        RuleProposal proposal = store.call(caller.tenant(), unit -> {
            return new RuleProposal(pack, latest(unit, pack), edition(unit, pack, edition), reason, null);
        });
        // The way back is not barred by rows that have ended since, or by somebody who has left.
        List<RowChange> edits = overrides.stillGood(caller.tenant(), proposal.edits(), now());
        return propose(caller, id, new RuleProposal(pack, proposal.basedOn(), edits, reason, null));
    }

    @Override
    public RuleChange publish(Caller caller, UUID id, String note) {
        caller.require(Permissions.RULE_PUBLISH);
        Proposals.requireNote(note);
        List<RowChange> edits =
                store.call(caller.tenant(), unit -> row(unit, id).edits());
        List<Duration> before = overrides.notices(caller.tenant(), edits, now());
        RuleChange published = store.call(caller.tenant(), unit -> {
            ChangeRow row = row(unit, id);
            if (isDone(row, RuleChange.State.PUBLISHED, caller)) {
                return row.view();
            }
            requireWaiting(row);
            if (row.proposedBy.equals(caller.principal())) {
                throw new Forbidden(
                        "rule.own-proposal",
                        new Text(
                                "不能发布自己提出的规则变更，请由他人复核。",
                                "Nobody publishes a change that they proposed; somebody else has to look at it."));
            }
            Instant now = now();
            Instant from = begin(row.from);
            catchUp(unit, caller, row, Rebase.of(unit, row, from));
            requireFit(Proposals.check(layers, Above.of(unit, row.pack), row.pack, row.edits()));
            requireFit(Overrides.ended(row.edits(), from));
            row.publish(ChangeRows.nextNumber(unit, row.pack), from, caller, now, note);
            overrides.plan(unit, row, before, now);
            record(unit, caller, "rule.publish", row);
            notices.publish(unit, new Notice(caller.tenant(), PublishedRulebook.TOPIC, row.pack, "{}"));
            return row.view();
        });
        // At once here, for who publishes looks next; the notice tells the other nodes.
        rulebook.follow(caller.tenant());
        return published;
    }

    @Override
    public RuleChange refuse(Caller caller, UUID id, String note) {
        caller.require(Permissions.RULE_PUBLISH);
        Proposals.requireNote(note);
        return store.call(caller.tenant(), unit -> end(unit, caller, row(unit, id), RuleChange.State.REFUSED, note));
    }

    @Override
    public RuleChange withdraw(Caller caller, UUID id) {
        caller.require(Permissions.RULE_EDIT);
        return store.call(caller.tenant(), unit -> {
            ChangeRow row = row(unit, id);
            if (!row.proposedBy.equals(caller.principal())) {
                throw new Forbidden(
                        "rule.not-own",
                        new Text("只能撤回自己提出的规则变更。", "Only the one who proposed a change takes it back."));
            }
            return end(unit, caller, row, RuleChange.State.WITHDRAWN, "");
        });
    }

    private RuleChange end(UnitOfWork unit, Caller caller, ChangeRow row, RuleChange.State state, String note) {
        if (!isDone(row, state, caller)) {
            requireWaiting(row);
            row.end(state, caller, now(), note);
            record(unit, caller, state == RuleChange.State.REFUSED ? "rule.refuse" : "rule.withdraw", row);
        }
        return row.view();
    }

    private Above above(Caller caller, String pack) {
        return store.call(caller.tenant(), unit -> Above.of(unit, pack));
    }

    /** Nothing begins before it is published. */
    private Instant begin(@Nullable Instant wanted) {
        Instant now = now();
        return wanted == null || wanted.isBefore(now) ? now : wanted;
    }

    private static void requireFit(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Puts a proposal over what the ends of rows have left since it was made. */
    private void catchUp(UnitOfWork unit, Caller caller, ChangeRow row, Rebase rebase) {
        long seen = row.basedOn;
        if (rebase.basedOn() != seen || !rebase.ended().isEmpty()) {
            row.standOver(rebase);
            List<String> ended = rebase.ended().stream().map(RowChange::row).toList();
            Map<String, Object> difference = Map.of("pack", row.pack, "was", seen, "over", row.basedOn, "ended", ended);
            audit.record(unit, caller, "rule.rebase", "rule-change", row.id.toString(), difference);
        }
    }

    private static void requireLatest(UnitOfWork unit, String pack, long seen) {
        long latest = latest(unit, pack);
        if (latest != seen) {
            throw Rebase.changed(latest, seen);
        }
    }

    private static long latest(UnitOfWork unit, String pack) {
        return ChangeRows.newest(unit, pack).map(row -> row.edition).orElse(0L);
    }

    private static boolean isDone(ChangeRow row, RuleChange.State state, Caller caller) {
        return row.state.equals(state.name()) && caller.principal().equals(row.decidedBy);
    }

    private static void requireWaiting(ChangeRow row) {
        if (!row.waits()) {
            throw new Conflict(
                    "rule.decided",
                    new Text(
                            "该变更已由 " + row.deciderName + " 处理。",
                            "This change was decided on by " + row.deciderName + "."));
        }
    }

    private static ChangeRow row(UnitOfWork unit, UUID id) {
        return ChangeRows.find(unit, id).orElseThrow(StoredPublications::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("rule.unknown", new Text("没有这项规则变更。", "There is no such change of rules."));
    }

    private void record(UnitOfWork unit, Caller caller, String action, ChangeRow row) {
        Map<String, Object> difference = new HashMap<>();
        difference.put("pack", row.pack);
        difference.put("edition", row.edition);
        difference.put("reason", row.reason);
        difference.put("note", row.note);
        Set<String> rows = new HashSet<>();
        row.edits().forEach(edit -> rows.add(edit.table() + "/" + edit.row()));
        difference.put("rows", rows.stream().sorted().toList());
        audit.record(unit, caller, action, "rule-change", row.id.toString(), difference);
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, row.pack, "{}"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
