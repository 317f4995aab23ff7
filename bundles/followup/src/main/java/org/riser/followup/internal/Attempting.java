package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Ids;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpCall.Outcome;
import org.riser.followup.FollowUpCall.State;
import org.riser.followup.NewAttempt;
import org.riser.followup.Sample;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.store.UnitOfWork;

/** Records one attempt and what follows from it, inside one unit of work. */
final class Attempting {
    private static final int LONGEST_NOTE = 1_000;
    private static final int CENTS = 2;

    private final UnitOfWork unit;
    private final Work work;
    private final Caller caller;
    private final Instant now;
    private final Findings findings;

    Attempting(UnitOfWork unit, Work work, Caller caller, Ids ids, Instant now) {
        this.findings = new Findings(unit, work, caller, ids, now);
        this.unit = unit;
        this.work = work;
        this.caller = caller;
        this.now = now;
    }

    /** @throws InvalidInput if parts of the attempt do not belong to its outcome */
    static void check(NewAttempt wanted, Instant now) {
        Input input = new Input().optional("note", wanted.note(), LONGEST_NOTE);
        Instant callBackAt = wanted.callBackAt();
        if (wanted.outcome() == Outcome.CALL_BACK) {
            if (callBackAt == null || !callBackAt.isAfter(now)) {
                input.fault(
                        "callBackAt", "followup.call-back", "请填写客户约定的将来时间。", "must say when in the future to call.");
            }
        } else if (callBackAt != null) {
            input.fault("callBackAt", "followup.call-back", "只在客户约定再打时填写。", "is only for a customer who asks for it.");
        }
        if (wanted.outcome() != Outcome.REACHED) {
            if (!wanted.answers().isEmpty()) {
                input.fault("answers", "followup.not-reached", "没有接通的电话没有回答。", "belong to a customer who was reached.");
            }
            if (wanted.told() != null) {
                input.fault("told", "followup.not-reached", "没有接通的电话没有回答。", "belongs to a customer who was reached.");
            }
        }
        input.check();
    }

    /** @throws org.riser.api.error.Refused if a gate is closed */
    void record(CallRow row, UUID id, NewAttempt wanted) {
        Checked<Map<String, Object>> answers = answers(row, wanted);
        List<AttemptRow> before = CallRows.attempts(unit, row.id);
        Dialling dialling = new Dialling(work, caller, row.module, now);
        dialling.pass(Sample.State.RELEASED, before);
        int number = before.size() + 1;
        CallRows.entities(unit)
                .persist(new AttemptRow(
                        id, row.id, number, wanted, dialling.band().orElse(null), caller, now));
        switch (wanted.outcome()) {
            case REACHED -> reached(row, wanted, answers.optional().orElse(Map.of()));
            case REFUSED -> over(row, State.REFUSED);
            case CALL_BACK -> row.become(State.QUEUED, wanted.callBackAt() == null ? now : wanted.callBackAt());
            case NO_ANSWER, WRONG_NUMBER -> {
                row.become(dialling.isExhausted(number) ? State.UNREACHABLE : State.QUEUED, now);
            }
        }
    }

    /** Of a customer who was reached everything that does not fit is told at once. */
    private Checked<Map<String, Object>> answers(CallRow row, NewAttempt wanted) {
        if (wanted.outcome() != Outcome.REACHED) {
            return Checked.absent();
        }
        Checked<Map<String, Object>> answers = questionnaire(row).check(wanted.answers());
        List<Fault> faults = new ArrayList<>(answers.faults());
        faults.addAll(Questionnaire.checkTold(wanted.told()).faults());
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return answers;
    }

    private Questionnaire questionnaire(CallRow row) {
        return Questionnaire.of(work.kinds, caller.tenant(), row.module, row.business);
    }

    private void reached(CallRow row, NewAttempt wanted, Map<String, Object> answers) {
        LocalDate today = LocalDate.ofInstant(now, work.zone(caller));
        for (ChecklistItem item : questionnaire(row).items()) {
            Object answer = answers.get(item.id());
            if (answer != null) {
                CallRows.entities(unit).persist(new AnswerRow(row, item, answer, today));
                if (item.type() == ChecklistItem.Answer.GRADE) {
                    findings.graded(row, item, answer.toString());
                }
            }
        }
        BigDecimal booked = work.charge.booked(caller.tenant(), row);
        row.booked = booked;
        if (wanted.told() != null) {
            BigDecimal told = wanted.told().setScale(CENTS, RoundingMode.UNNECESSARY);
            row.told = told;
            findings.charged(row, told, booked);
        }
        over(row, State.REACHED);
    }

    private void over(CallRow row, State state) {
        row.become(state, now);
        work.marks.set(caller.tenant(), row.customer, now);
    }
}
