package org.riser.casework.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.casework.RetoldStep;
import org.riser.modules.descriptor.CaseKind;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Rulebook;

/**
 * The steps of a case that were taken, with what the rules looked at then, to ask the gates of other rules. What was refused
 * then was not done and left no trace. Immutable.
 */
final class RefusedSteps {
    private static final String OPEN = "open";

    private final TenantId tenant;
    private final List<Attempt> attempts;

    /** A step that gates were asked about. */
    private record Attempt(Happening deed, String action, String by, Facts facts) {}

    private RefusedSteps(TenantId tenant, List<Attempt> attempts) {
        this.tenant = tenant;
        this.attempts = attempts;
    }

    /** @param facts those that each step left, as {@link Gates} looks at them too: but for the stage, which it began in */
    static RefusedSteps of(
            TenantId tenant, CaseKind kind, List<CaseStory.Step> steps, List<Facts> facts, List<EventRow> events) {
        Map<Long, String> actors =
                events.stream().collect(Collectors.toMap(event -> event.sequence, event -> event.actor));
        List<Attempt> attempts = new ArrayList<>();
        String stage = kind.start().stage();
        for (int i = 0; i < steps.size(); i++) {
            boolean first = i == 0;
            Facts known = facts.get(i).with("case.stage", stage);
            steps.get(i).happenings().stream()
                    .filter(deed -> first || action(kind, deed).isPresent())
                    .findFirst()
                    .ifPresent(deed -> {
                        String action = first ? OPEN : action(kind, deed).orElseThrow();
                        attempts.add(new Attempt(
                                deed,
                                action,
                                actors.getOrDefault(deed.sequence(), ""),
                                known.with("case.action", action).with("now", deed.at())));
                    });
            stage = steps.get(i).stage();
        }
        return new RefusedSteps(tenant, attempts);
    }

    private static Optional<String> action(CaseKind kind, Happening deed) {
        return deed.text("action").filter(id -> kind.action(id).isPresent());
    }

    /** Those that would be refused, in their order. */
    List<RetoldStep> under(Rulebook rulebook) {
        List<RetoldStep> refused = new ArrayList<>();
        for (Attempt attempt : attempts) {
            List<FailedGate> failed =
                    rulebook.gates(tenant, attempt.deed().at(), attempt.facts()).failed();
            if (!failed.isEmpty()) {
                FailedGate gate = failed.get(0);
                refused.add(new RetoldStep(
                        attempt.action(),
                        attempt.deed().at(),
                        attempt.by(),
                        gate.trace().row(),
                        gate.trace().name()));
            }
        }
        return refused;
    }
}
