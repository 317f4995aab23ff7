package org.riser.utility.lpg.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riser.api.error.Fault;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.casework.CaseView;
import org.riser.customers.Device;
import org.riser.customers.Devices;
import org.riser.identity.Permissions;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Rulebook;

/** Asks the rules whether the cylinder of a visit may be filled at all, before the filler stands at the scale. */
final class Cylinders {
    private final Devices devices;
    private final Rulebook rulebook;

    Cylinders(Devices devices, Rulebook rulebook) {
        this.devices = devices;
        this.rulebook = rulebook;
    }

    Optional<Device> of(Caller caller, CaseView visit) {
        return caller.may(Permissions.CUSTOMER_VIEW)
                ? Optional.ofNullable(visit.device()).flatMap(id -> devices.find(caller, id))
                : Optional.empty();
    }

    /** Only what is known counts: an inspection that is still to come forbids nothing yet. */
    List<Fault> shut(Caller caller, CaseView visit, Optional<Device> cylinder, Instant at) {
        Map<String, Object> known = new TreeMap<>();
        visit.checklists()
                .forEach((list, answers) ->
                        answers.forEach((item, answer) -> known.put("checklist." + list + "." + item, answer)));
        Optional.ofNullable(visit.fields().get("inspection-passed"))
                .ifPresent(passed -> known.put("field.inspection-passed", passed));
        cylinder.ifPresent(device -> {
            device.attributes().forEach((name, value) -> known.put("device." + name, value));
            known.put("device.state", device.state());
        });
        Facts facts = Facts.of(known).with("case.kind", visit.kind()).with("case.action", "fill");
        return rulebook.gates(caller.tenant(), at, facts).failed().stream()
                .filter(gate -> facts.get(gate.fact()).isPresent())
                .map(FailedGate::fault)
                .toList();
    }
}
