package org.riser.inspection.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.conduct.Hearings;
import org.riser.conduct.NewFinding;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;
import org.riser.store.UnitOfWork;

/**
 * Makes each fault a finding of conduct about each of those it is charged to: its own finding, so that each item has its own
 * line, explanation and appeal. Thread-safe.
 */
@Component(service = Found.class)
public final class Found {
    /** As penalty tables call what a round finds. */
    private static final String EVENT = "finding";

    private static final int LONGEST = 500;

    private final Hearings hearings;
    private final House house;

    @Activate
    public Found(@Reference Hearings hearings, @Reference House house) {
        this.hearings = hearings;
        this.house = house;
    }

    /** The faults, with the ids of their findings. */
    List<Round.Fault> report(UnitOfWork unit, Caller checker, RoundRow round, List<Round.Fault> faults) {
        Map<String, CheckAnswer> answers = new HashMap<>();
        round.answers().forEach(answer -> answers.put(answer.item(), answer));
        List<Round.Fault> told = new ArrayList<>();
        for (Round.Fault fault : faults) {
            List<UUID> findings = new ArrayList<>();
            for (String employee : fault.charged()) {
                UUID id = house.id();
                hearings.open(
                        unit, checker, id, finding(round, fault, requireNonNull(answers.get(fault.item())), employee));
                findings.add(id);
            }
            told.add(new Round.Fault(
                    fault.item(),
                    fault.row(),
                    fault.clause(),
                    fault.name(),
                    fault.because(),
                    fault.points(),
                    fault.isFined(),
                    fault.charged(),
                    findings));
        }
        return List.copyOf(told);
    }

    private static NewFinding finding(RoundRow round, Round.Fault fault, CheckAnswer answer, String employee) {
        String note = answer.note() == null ? "" : "：" + answer.note();
        String number = answer.number() == null ? "" : " = " + answer.number().toPlainString();
        String files = answer.files().stream().map(UUID::toString).collect(Collectors.joining(", "));
        return new NewFinding(
                round.module,
                EVENT,
                employee,
                round.checkedAt,
                fault.item(),
                shortened(fault.clause() + " " + fault.name().zh() + " / "
                        + fault.name().en() + number + note),
                shortened(round.kind().id() + " " + round.day + " · " + round.id
                        + (files.isEmpty() ? "" : " · " + files)),
                null,
                Map.of("fine-flag", fault.isFined(), "items", BigDecimal.ONE));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
