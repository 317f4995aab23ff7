package org.riser.conduct;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * From a proposed penalty over the explanation and a human confirmation to the appeal (convention C13). Nobody decides in
 * their own matter: who confirms is neither the finder nor the one concerned, who rules on an appeal is none of these nor the
 * one who confirmed. How long somebody may explain and appeal is said by the rows {@code explanation-period} and
 * {@code appeal-period} of the pack {@code core}. Who has {@code conduct.relay} may hand in the words of somebody who does not
 * work with Riser, unless they are the other side. Each step may name the version the caller saw, or null to take whatever
 * there is; the same step again by the same person changes nothing. Every call concerns the caller's tenant. Thread-safe.
 *
 * <p>Every step throws {@code NotFound} if there is no such penalty that the caller may see, {@code Conflict} if it has come
 * too far or has another version, {@code Refused} if a rule of fairness forbids it, {@code InvalidInput} if a text is missing
 * or longer than 500 characters.
 */
@ProviderType
public interface Penalties {
    /** One penalty, for whom it concerns, who found its cause, and who may view, relay, confirm or rule. */
    Penalty find(Caller caller, UUID id);

    /**
     * Penalties the caller may see, the last proposed first: their own, those whose cause they found, and
     * everybody's if they may view, relay, confirm or rule.
     *
     * @throws org.riser.api.error.InvalidInput if the limit or the cursor is none
     */
    Page<Penalty> page(Caller caller, PenaltyQuery query);

    /** The one concerned says how it was, within {@code explainBy}. */
    Penalty explain(Caller caller, UUID id, String words, @Nullable Long version);

    /** It counts from now on. Needs {@code conduct.confirm}; not before the explanation or the end of its time. */
    Penalty confirm(Caller caller, UUID id, @Nullable Long version);

    /** It will not count. Needs {@code conduct.confirm}. */
    Penalty drop(Caller caller, UUID id, String reason, @Nullable Long version);

    /** The one concerned wants it ruled on by somebody else, within {@code appealBy}, and says what proves it. */
    Penalty appeal(Caller caller, UUID id, String words, String evidence, @Nullable Long version);

    /**
     * Rules on an appeal, which restates what counts. Needs {@code conduct.rule}.
     *
     * @param amount what it comes down to: null upholds it, zero annuls it, anything between reduces it
     */
    Penalty rule(Caller caller, UUID id, @Nullable BigDecimal amount, String reason, @Nullable Long version);

    /**
     * What counts for one employee and month, for themselves and for who has {@code conduct.view}.
     *
     * @throws org.riser.api.error.NotFound if there is no such employee that the caller may see
     */
    Standing standing(Caller caller, String employee, YearMonth month);
}
