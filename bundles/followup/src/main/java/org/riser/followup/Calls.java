package org.riser.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Follow-up calls: every job of a released sample is one, until its customer has been asked. What is asked is the checklist
 * {@code follow-up-<business>} of the job's module, or else {@code follow-up}. When somebody may be dialled is said by the
 * module's gates of {@code <module>.follow-up} for the action {@code dial}, which see {@code field.sample-state} ({@code
 * draft reviewed released}), {@code field.attempts}, {@code field.attempts-in-band} and {@code field.appointed} (whether the
 * customer asked to be called again); a band of the day is a row of the measure {@code call-band}, which sees {@code
 * call.hour} (0 to 23, in the company's time). What was booked for a job is its field {@code charge}. Every call concerns
 * the work in the caller's tenant and data scope; what lies outside is not found. Thread-safe.
 */
@ProviderType
public interface Calls {
    /** Topic of the notices that a call changed; the key is its id. */
    String TOPIC = "followup-call";

    /**
     * Calls of one state. Those that wait come as they are due, the others the last one first. Needs {@code followup.view},
     * as {@link #find} and {@link #sheet}.
     *
     * @param module whose; null for those of every module
     * @param limit 1 to 200
     */
    Page<FollowUpCall> page(
            Caller caller, @Nullable String module, FollowUpCall.State state, @Nullable String cursor, int limit);

    /**
     * One call, by the id of its case.
     *
     * @throws org.riser.api.error.NotFound if the case is in no released sample
     */
    FollowUpCall find(Caller caller, UUID id);

    /** What to ask, and whether the customer may be dialled now. */
    CallSheet sheet(Caller caller, UUID id);

    /**
     * Keeps a call for the caller, so that a customer is not called twice: for as long as the value of the measure {@code
     * call-hold} of its module says, in minutes, or until {@link #letGo}. Who holds it holds it anew. Nothing is held
     * without such a value. Needs {@code followup.call}.
     *
     * @throws org.riser.api.error.Conflict if somebody else holds it, or it is over
     * @throws org.riser.api.error.Forbidden if the job is the caller's own
     */
    FollowUpCall hold(Caller caller, UUID id);

    /** Leaves a call to others. Does nothing unless the caller holds it. Needs {@code followup.call}. */
    FollowUpCall letGo(Caller caller, UUID id);

    /**
     * Somebody dialled. Needs {@code followup.call}. When the customer was reached or would not answer, the call is over and
     * they are left in peace from now on (FUP-42).
     *
     * @param attempt of the attempt; the same id again changes nothing
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.InvalidInput naming each answer that does not fit ({@code answers.attitude})
     * @throws org.riser.api.error.Refused with every gate that is closed: the sample is not released (FUP-12), the band was
     *     used, or there were enough attempts
     * @throws org.riser.api.error.Forbidden if the job is the caller's own
     * @throws org.riser.api.error.Conflict if the call is over, has another version, or somebody else holds it
     */
    FollowUpCall record(Caller caller, UUID attempt, UUID id, NewAttempt wanted, @Nullable Long version);

    /**
     * The customer was led or forced: what they said counts nowhere (FUP-20). Needs {@code followup.review}. Does nothing
     * when it is void already.
     *
     * @param reason 2 to 200 characters
     * @throws org.riser.api.error.Conflict if nobody was reached, or the call has another version
     */
    FollowUpCall voidCall(Caller caller, UUID id, String reason, @Nullable Long version);
}
