package org.riser.cash.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.ActionState;
import org.riser.casework.Cases;
import org.riser.casework.OpenCase;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;

/**
 * What money means to cases. A kind says itself which of its actions a payment does: the one that emits the event. Joins the
 * unit of work of its caller. Thread-safe.
 */
@Component(service = CaseSteps.class)
public final class CaseSteps {
    /** A receipt was given for the case. */
    static final String PAID = "paid";

    /** The difference that the case is about is out of the books. */
    static final String SETTLED = "cash-settled";

    /** The kind that a module has for differences, behind its own id. */
    private static final String ANOMALY = ".cash-anomaly";

    private final Cases cases;
    private final CaseKinds kinds;

    @Activate
    public CaseSteps(@Reference Cases cases, @Reference CaseKinds kinds) {
        this.cases = cases;
        this.kinds = kinds;
    }

    boolean reaches(Caller caller, UUID caseId) {
        try {
            cases.get(caller, caseId);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    /**
     * Does the action that emits an event, if the caller can do it now; a case that stands elsewhere stays as it is.
     *
     * @param cause what happened, so that the same does not happen twice
     * @throws org.riser.api.error.Refused if a gate is against it
     */
    void happened(Caller caller, UUID caseId, String event, UUID cause, @Nullable String reason) {
        String kind = cases.get(caller, caseId).kind();
        Optional<String> action = kinds.enabled(caller.tenant(), kind).stream()
                .flatMap(known -> known.actions().stream())
                .filter(one -> one.emits().contains(event))
                .map(Action::id)
                .findFirst();
        action.filter(id -> cases.actions(caller, caseId).stream()
                        .filter(ActionState::possible)
                        .anyMatch(state -> state.id().equals(id)))
                .ifPresent(id -> cases.act(
                        caller,
                        caseId,
                        new ActCommand(command(event, cause), id, null, Map.of(), Map.of(), reason, null)));
    }

    /**
     * Opens the case of a difference, if the till's module has a kind for it.
     *
     * @return its id
     */
    Optional<UUID> anomaly(Caller reconciler, TillRow till, CountRow count, String cashier) {
        Optional<CaseKind> kind = kinds.enabled(reconciler.tenant(), till.module + ANOMALY);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("till", till.name);
        fields.put("cashier", cashier);
        fields.put("system", count.system);
        fields.put("counted", count.counted);
        fields.put("difference", count.difference());
        fields.put("report", count.report == null ? "" : count.report);
        fields.put("count", count.id.toString());
        fields.keySet().retainAll(kind.get().start().fields());
        // Who counts need not be one who opens cases; it stands in the hall of the till, for those in charge there.
        Caller hall = new Caller(
                reconciler.tenant(), "system:cash", "cash", Set.of(), Set.of("*"), DataScope.TENANT, till.orgUnit);
        OpenCase wanted = new OpenCase(
                command("anomaly", count.id), kind.get().id(), null, null, null, fields, null, "counter", null);
        return Optional.of(cases.open(hall, wanted).id());
    }

    private static UUID command(String event, UUID cause) {
        return UUID.nameUUIDFromBytes(("cash/" + event + "/" + cause).getBytes(StandardCharsets.UTF_8));
    }
}
