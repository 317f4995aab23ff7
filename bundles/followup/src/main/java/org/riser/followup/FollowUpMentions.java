package org.riser.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Praise and criticism that customers utter (FUP-37). It counts nowhere before somebody other than who wrote it down, and than
 * whom it is about, has established the facts; then it is a finding of conduct that the module's penalty table judges for the
 * event {@code mention} ({@code penalty.mention}: {@code praise} or {@code criticism}, {@code penalty.verified}), and its
 * employee is heard there. People see what is said of themselves; with {@code followup.view} or {@code followup.judge} also
 * the rest in their data scope. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface FollowUpMentions {
    /** Topic of the notices that a mention changed; the key is its id. */
    String TOPIC = "followup-mention";

    /**
     * Writes down what was said. Needs {@code followup.call} or {@code followup.judge}.
     *
     * @param id of the mention; the same id again gives the same mention
     * @throws org.riser.api.error.InvalidInput if the text does not fit, there is no such module, employee or job in reach,
     *     or neither names an employee
     */
    FollowUpMention record(Caller caller, UUID id, NewMention wanted);

    /**
     * Mentions, the last one first.
     *
     * @param module whose; null for those of every module
     * @param state null for those of every state
     * @param limit 1 to 200
     */
    Page<FollowUpMention> page(
            Caller caller,
            @Nullable String module,
            FollowUpMention.@Nullable State state,
            @Nullable String cursor,
            int limit);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    FollowUpMention find(Caller caller, UUID id);

    /**
     * What the facts are. Needs {@code followup.judge}. The same person saying the same again changes nothing.
     *
     * @param finding what was found out, 2 to 500 characters
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.Forbidden if the caller wrote it down, or is whom it is about
     * @throws org.riser.api.error.Conflict if the facts were established already, or it has another version
     */
    FollowUpMention establish(Caller caller, UUID id, boolean isTrue, String finding, @Nullable Long version);
}
