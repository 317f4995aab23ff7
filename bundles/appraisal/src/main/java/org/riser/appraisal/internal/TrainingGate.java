package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.appraisal.TrainingRecord.Kind;
import org.riser.identity.DutyGate;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.TableKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/**
 * Nobody is put on duty before they passed what the utilities of their company ask for: each of these that has rows for
 * {@code assign} of its {@code roster} in the gate table is asked, the others let everybody pass.
 */
@Component
public final class TrainingGate implements DutyGate {
    private static final String ROSTER = ".roster";

    private final Store store;
    private final CaseKinds kinds;
    private final RuleDecisions decisions;
    private final Clock clock;

    @Activate
    public TrainingGate(
            @Reference Store store,
            @Reference CaseKinds kinds,
            @Reference RuleDecisions decisions,
            @Reference Clock clock,
            @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.kinds = kinds;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Fault> against(Caller caller, String employee) {
        TenantId tenant = caller.tenant();
        Instant now = clock.instant();
        List<String> rosters = kinds.modules(tenant).stream()
                .map(ModuleDescriptor::id)
                .filter(module -> decisions.rulebook().isRuled(tenant, module, TableKind.GATE, now, module + ROSTER))
                .map(module -> module + ROSTER)
                .toList();
        if (rosters.isEmpty()) {
            return List.of();
        }
        Map<String, Object> scores = store.call(tenant, unit -> scores(unit, employee));
        return rosters.stream()
                .flatMap(roster -> closed(tenant, now, roster, scores))
                .toList();
    }

    private Stream<Fault> closed(TenantId tenant, Instant now, String roster, Map<String, Object> scores) {
        Map<String, Object> facts = new HashMap<>(scores);
        facts.put("case.kind", roster);
        facts.put("case.action", "assign");
        return decisions.gates(tenant, now, Facts.of(facts)).failed().stream().map(TrainingGate::atRoles);
    }

    /** The scores are no input of whoever gives the role. */
    private static Fault atRoles(FailedGate gate) {
        Fault fault = gate.fault();
        return new Fault("roles", fault.code(), fault.message(), fault.clause());
    }

    private static Map<String, Object> scores(UnitOfWork unit, String employee) {
        Map<String, Object> scores = new HashMap<>();
        last(unit, employee, Kind.INDUCTION).ifPresent(score -> scores.put("training.induction-score", score));
        last(unit, employee, Kind.POST).ifPresent(score -> scores.put("training.post-score", score));
        return scores;
    }

    /** The last test of a kind counts; of one day the last recorded. */
    private static Optional<BigDecimal> last(UnitOfWork unit, String employee, Kind kind) {
        return Rows.entities(unit)
                .createQuery(
                        "select t from TrainingRow t where t.employee = :employee and t.kind = :kind"
                                + " order by t.heldOn desc, t.doneAt desc, t.id desc",
                        TrainingRow.class)
                .setParameter("employee", employee)
                .setParameter("kind", kind.name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> row.score.stripTrailingZeros());
    }
}
