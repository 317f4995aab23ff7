package org.riser.conduct.internal.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductEvent;
import org.riser.conduct.ConductEvent.Fact;
import org.riser.conduct.ConductEvent.Kind;
import org.riser.conduct.Finding;
import org.riser.conduct.Findings;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalties;
import org.riser.conduct.Penalty;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

/**
 * Three findings under each module whose penalty table asks for nothing but counts and yes or no: one waits for the
 * employee's explanation, one for its confirmation, one is under appeal. A second start adds nothing.
 */
@Component
public final class DemoConduct implements DemoContributor {
    private static final List<String> FRONT_LINE = List.of("technician", "agent");
    private static final int CASES = 3;

    private final Findings findings;
    private final Penalties penalties;

    @Activate
    public DemoConduct(@Reference Findings findings, @Reference Penalties penalties) {
        this.findings = findings;
        this.penalties = penalties;
    }

    /** After the people and the rules. */
    @Override
    public int order() {
        return 310;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        List<Staff> employees = FRONT_LINE.stream()
                .flatMap(role -> context.staff().getOrDefault(role, List.of()).stream())
                .toList();
        Optional<Caller> finder = caller(system, context, "supervisor");
        Optional<Caller> confirmer = caller(system, context, "admin");
        if (employees.size() < CASES || finder.isEmpty() || confirmer.isEmpty()) {
            return;
        }
        for (String module : context.modules()) {
            Optional<ConductEvent> event = findings.events(system, module).stream()
                    .filter(DemoConduct::isSimple)
                    .findFirst();
            for (int i = 0; i < CASES && event.isPresent(); i++) {
                UUID id = UUID.nameUUIDFromBytes(
                        ("demo/" + system.tenant() + "/conduct/" + module + "/" + i).getBytes(StandardCharsets.UTF_8));
                if (isNew(system, id)) {
                    Staff employee = employees.get(i);
                    Finding found = findings.record(finder.get(), id, found(module, event.get(), employee, CASES - i));
                    for (Penalty penalty : found.penalties()) {
                        bring(penalty, i, as(system, employee), confirmer.get());
                    }
                }
            }
        }
    }

    private static boolean isSimple(ConductEvent event) {
        return !event.facts().isEmpty()
                && event.facts().stream().allMatch(fact -> fact.kind() == Kind.YES_NO || fact.kind() == Kind.NUMBER);
    }

    private boolean isNew(Caller system, UUID id) {
        try {
            findings.find(system, id);
            return false;
        } catch (NotFound notYet) {
            return true;
        }
    }

    private static NewFinding found(String module, ConductEvent event, Staff employee, int times) {
        Map<String, Object> facts = new HashMap<>();
        for (Fact fact : event.facts()) {
            if (fact.kind() == Kind.YES_NO) {
                facts.put(fact.id(), true);
            } else {
                facts.put(fact.id(), BigDecimal.valueOf(times));
            }
        }
        return new NewFinding(
                module,
                event.event(),
                employee.principal(),
                null,
                null,
                "例行检查时发现，当场告知本人。",
                "检查照片 " + times + " 张，存检查记录。",
                null,
                facts);
    }

    /** @param turn the first waits for the explanation, the second for the confirmation, the third for the ruling */
    private void bring(Penalty penalty, int turn, Caller employee, Caller confirmer) {
        if (turn == 0) {
            return;
        }
        penalties.explain(employee, penalty.id(), "当天客户集中到访，没有来得及整理。", null);
        if (turn > 1) {
            penalties.confirm(confirmer, penalty.id(), null);
            penalties.appeal(employee, penalty.id(), "当天我不当班。", "当日排班表，班长处可查。", null);
        }
    }

    private static Optional<Caller> caller(Caller system, DemoContext context, String role) {
        return context.staff().getOrDefault(role, List.of()).stream()
                .findFirst()
                .map(staff -> as(system, staff));
    }

    private static Caller as(Caller system, Staff staff) {
        return new Caller(
                system.tenant(),
                staff.principal(),
                staff.name(),
                system.roles(),
                system.permissions(),
                system.scope(),
                system.orgUnit());
    }
}
