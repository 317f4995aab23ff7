package org.riser.casework.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.casework.CaseStatus;
import org.riser.casework.PauseCommand;
import org.riser.casework.PauseView;
import org.riser.rulebook.PauseTerms;

/**
 * Stops the clocks of a case that the reason may stop, and lets them go on. Which reason stops which clock, and under what
 * terms, is said by the rule that holds it; a reason that stops none is refused, so that a pause is never mistaken for one
 * that counts. Where a rule wants somebody else to agree, the clocks run on until then; once it is granted, the pause
 * counts from the moment it was asked for, so that nobody pays for a slow approval.
 */
final class Pausing {
    static final String ASKED = "pause-asked";
    static final String PAUSED = "paused";
    static final String REFUSED = "pause-refused";
    static final String ASKED_BY = "askedBy";
    static final String APPROVAL = "approval";

    private final Ids ids;
    private final CaseRecords records;

    Pausing(Ids ids, CaseRecords records) {
        this.ids = ids;
        this.records = records;
    }

    void pause(CaseFile file, PauseCommand command, Instant at) {
        List<PauseTerms> terms = termsFor(file, command.reason());
        if (terms.stream().anyMatch(PauseTerms::evidence)
                && (command.evidence() == null || command.evidence().isBlank())) {
            throw new InvalidInput(List.of(Fault.of(
                    "evidence",
                    "pause.evidence",
                    "规则要求举证：请填写说明或附上附件。",
                    "The rules ask for evidence: describe it, or attach a file.")));
        }
        if (records.pauses(file.unit, file.row.id).stream().anyMatch(pause -> pause.until == null)) {
            throw new Conflict(
                    "pause.lasts",
                    new Text(
                            "工单已在暂停中或待审批，请先恢复或撤回。",
                            "The case is paused, or a pause waits for approval; end that first."));
        }
        NavigableSet<String> approval = new TreeSet<>();
        terms.stream()
                .filter(PauseTerms::needsApproval)
                .map(PauseTerms::approval)
                .forEach(approval::add);
        PauseRow pause = new PauseRow(
                ids.next(), file.row.id, command.reason(), command.evidence(), at, file.caller.principal(), approval);
        records.add(file.unit, pause);
        Map<String, Object> data = data(pause);
        if (!approval.isEmpty()) {
            data.put(APPROVAL, pause.approval());
        }
        file.recordDeed(approval.isEmpty() ? PAUSED : ASKED, at, data);
    }

    /** The terms of the clocks that the reason would stop. */
    private static List<PauseTerms> termsFor(CaseFile file, String reason) {
        boolean declared =
                file.kind.pauseReasons().stream().anyMatch(known -> known.id().equals(reason));
        if (!declared) {
            throw new InvalidInput(List.of(Fault.of(
                    "reason",
                    "pause.unknown-reason",
                    "没有暂停原因 “" + reason + "”，请从可用原因中选择。",
                    "There is no pause reason “" + reason + "”; choose one of those offered.")));
        }
        List<PauseTerms> terms = file.clocks.stream()
                .filter(ClockRow::open)
                .map(clock -> StartedRule.read(clock.rule))
                .filter(rule -> rule.pausesFor(reason))
                .map(rule -> rule.terms().pause())
                .toList();
        if (file.row.status() != CaseStatus.OPEN || terms.isEmpty()) {
            throw new Refused(List.of(Fault.of(
                    "reason",
                    "pause.stops-nothing",
                    "现在没有时钟可因该原因停计，规则不允许暂停。",
                    "No running clock may stand still for this reason; the rules allow no pause now.")));
        }
        return terms;
    }

    /** Lets a pause count that was asked for, from the moment it was. */
    void approve(CaseFile file, PauseRow pause) {
        requireDecider(file, pause);
        pause.grant(file.caller.principal());
        Map<String, Object> data = data(pause);
        data.put(ASKED_BY, pause.actor);
        file.recordDeed(PAUSED, pause.from, data);
    }

    void refuse(CaseFile file, PauseRow pause, String why, Instant at) {
        requireDecider(file, pause);
        pause.refuse(file.caller.principal(), at);
        Map<String, Object> data = data(pause);
        data.put("reason", why);
        data.put(ASKED_BY, pause.actor);
        file.recordDeed(REFUSED, at, data);
    }

    /** Ends a pause, or takes back the wish for one. */
    void resume(CaseFile file, PauseRow pause, Instant at) {
        if (pause.until != null) {
            throw new Conflict("pause.over", new Text("该暂停已结束。", "This pause is over already."));
        }
        boolean asked = pause.state() == PauseView.State.ASKED;
        pause.end(at);
        file.recordDeed(
                asked ? "pause-withdrawn" : "resumed",
                at,
                Map.of("pause", pause.id.toString(), "reason", pause.reason));
    }

    /** Somebody else, of every role that the rules ask for. */
    private static void requireDecider(CaseFile file, PauseRow pause) {
        if (pause.state() != PauseView.State.ASKED || file.row.status() != CaseStatus.OPEN) {
            throw new Conflict("pause.not-asked", new Text("该暂停不在待审批状态。", "This pause does not wait for approval."));
        }
        if (file.caller.principal().equals(pause.actor)) {
            throw new Forbidden("pause.own", new Text("不能审批自己提出的暂停。", "Nobody approves a pause of their own."));
        }
        if (!pause.approval().stream().allMatch(file.caller::is)) {
            throw new Forbidden(
                    "pause.approver", new Text("您没有审批该暂停的角色。", "Your roles do not let you approve this pause."));
        }
    }

    private static Map<String, Object> data(PauseRow pause) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pause", pause.id.toString());
        data.put("reason", pause.reason);
        if (pause.evidence != null) {
            data.put("evidence", pause.evidence);
        }
        return data;
    }
}
