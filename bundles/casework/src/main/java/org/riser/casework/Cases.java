package org.riser.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Opens cases and moves them along. Every command is one transaction, idempotent by its {@code commandId}, and leaves an
 * event in the timeline and an entry in the audit trail. Thread-safe. All methods see and change only the caller's
 * tenant and data scope; a case outside it is {@link org.riser.api.error.NotFound}.
 */
@ProviderType
public interface Cases {

    /**
     * Opens a case and starts its clocks.
     *
     * @throws org.riser.api.error.InvalidInput with a fault for every field that is missing, unknown or malformed
     * @throws org.riser.api.error.Refused if a gate refuses or the kind's module is away
     */
    CaseView open(Caller caller, OpenCase command);

    /**
     * Does an action of the kind or a {@link CoreAction}.
     *
     * @throws org.riser.api.error.Refused with every gate that is closed, or because the stage or role forbids it
     * @throws org.riser.api.error.Conflict if the case has another version than expected
     */
    CaseView act(Caller caller, UUID caseId, ActCommand command);

    /** Corrects fields without moving the case; clocks whose rule then differs are re-targeted by an event. */
    CaseView edit(Caller caller, UUID caseId, UUID commandId, Map<String, Object> fields, long expectedVersion);

    /**
     * Stops the clocks that the reason may stop. Where a rule wants somebody else to agree, it is only asked for: the clocks
     * run until it is approved, and then it counts from the moment it was asked for.
     *
     * @throws org.riser.api.error.InvalidInput if the reason is unknown, or evidence is missing that a rule asks for
     * @throws org.riser.api.error.Refused if the reason stops no clock
     * @throws org.riser.api.error.Conflict if a pause lasts or waits already
     */
    CaseView pause(Caller caller, UUID caseId, PauseCommand command);

    /** Ends a pause, and the clocks it stopped go on; or takes back the wish for one. */
    CaseView resume(Caller caller, UUID pauseId, UUID commandId, @Nullable Instant at);

    /**
     * Agrees to a pause.
     *
     * @throws org.riser.api.error.Forbidden for whoever asked for it, and whoever lacks the role that the rule names
     * @throws org.riser.api.error.Conflict if it does not wait for approval
     */
    CaseView approvePause(Caller caller, UUID pauseId, UUID commandId);

    /**
     * Does not agree to a pause; the clocks have never stopped. Throws as {@link #approvePause} does.
     *
     * @param why what the person who asked is told, 1 to 500 characters
     */
    CaseView refusePause(Caller caller, UUID pauseId, UUID commandId, String why);

    CaseView get(Caller caller, UUID caseId);

    Page<CaseSummary> list(Caller caller, CaseQuery query);

    /** How many cases the query finds, counted only when asked. */
    long count(Caller caller, CaseQuery query);

    /** The whole timeline, oldest first. */
    List<CaseEventView> events(Caller caller, UUID caseId);

    /** Every action of the case's kind and of the core, with why it is blocked now. */
    List<ActionState> actions(Caller caller, UUID caseId);
}
