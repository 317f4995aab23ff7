package org.riser.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * What customers find fault with, from the call to the employee's score: somebody verifies it, the employee explains it,
 * somebody judges the explanation; only what is true and not explained counts, by the module's penalty table for {@code
 * follow-up-answer} at the moment of the work. Nobody verifies or judges what is said of their own work. People see what is
 * said of their own work; with {@code followup.view} or {@code followup.judge} also the rest in their data scope. Every call
 * concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface FollowUpIssues {
    /** Topic of the notices that an issue changed; the key is its id. */
    String TOPIC = "followup-issue";

    /**
     * Issues, the last opened first.
     *
     * @param module whose; null for those of every module
     * @param state null for those of every state
     * @param limit 1 to 200
     */
    Page<FollowUpIssue> page(
            Caller caller,
            @Nullable String module,
            FollowUpIssue.@Nullable State state,
            @Nullable String cursor,
            int limit);

    /** @throws org.riser.api.error.NotFound if there is none, or the caller does not see it */
    FollowUpIssue find(Caller caller, UUID id);

    /**
     * Says whether it is true. Needs {@code followup.judge}.
     *
     * @param finding what was found, 2 to 500 characters
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.Conflict if somebody did so already, or it has another version
     */
    FollowUpIssue verify(Caller caller, UUID id, boolean isTrue, String finding, @Nullable Long version);

    /**
     * The employee's explanation, given by themselves, or noted by somebody with {@code followup.judge} to whom they gave it.
     *
     * @param explanation 2 to 500 characters
     * @throws org.riser.api.error.Conflict if it is not confirmed, or judged already, or has another version
     */
    FollowUpIssue explain(Caller caller, UUID id, String explanation, @Nullable Long version);

    /**
     * Accepts the explanation or rejects it; what is rejected counts as the rules say. Needs {@code followup.judge}.
     *
     * @param reason 2 to 500 characters
     * @throws org.riser.api.error.Conflict if the employee has not explained it, or it has another version
     */
    FollowUpIssue judge(Caller caller, UUID id, boolean accepted, String reason, @Nullable Long version);
}
