package org.riser.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Rounds of inspection (PRO-KPI-17, PRO-KPI-30). Who goes a round fills it
 * in alone and submits it once; every fault that somebody is charged with becomes a finding of conduct in the same
 * transaction. Nobody checks themselves. Going rounds needs {@code inspection.check}, reading them that or
 * {@code inspection.view}, both as far as the caller's data scope reaches. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface Rounds {
    /** Topic of the notices that a round was added or changed; the key is its id. */
    String TOPIC = "inspection";

    /**
     * What a round of a kind goes through, in the order of the tables, the module's before the common ones.
     *
     * @param place see {@link NewRound}
     * @param day null for today
     * @return empty when there is no such module
     */
    List<CheckItem> items(
            Caller caller, String module, RoundKind kind, @Nullable String place, @Nullable LocalDate day);

    /** The items of one round, for whom {@link #find} answers. */
    List<CheckItem> items(Caller caller, UUID id);

    /**
     * Begins a round.
     *
     * @param id of the round; the same id again gives the same round
     * @throws org.riser.api.error.InvalidInput if there is no such module, unit, employee or call in the caller's reach, the
     *     checker is among those looked at, nothing is to be looked at, or the day lies in the future
     */
    Round start(Caller caller, UUID id, NewRound round);

    /**
     * Keeps what was seen so far.
     *
     * @param version the round's as it was read
     * @throws org.riser.api.error.Conflict if it was changed since, or is submitted
     * @throws org.riser.api.error.InvalidInput naming {@code answers[0].number} and the like
     */
    Round save(Caller caller, UUID id, RoundChange change, long version);

    /**
     * Submits a round; again it changes nothing.
     *
     * @param version the round's as it was read; null for whatever it is now
     * @throws org.riser.api.error.InvalidInput naming each item without an answer, and each fault of somebody without note or
     *     file
     */
    Round submit(Caller caller, UUID id, @Nullable Long version);

    /** Throws a draft away; only who goes it may. @throws org.riser.api.error.Conflict if it is submitted */
    void discard(Caller caller, UUID id, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    Round find(Caller caller, UUID id);

    /** The last begun first. */
    Page<Round> page(Caller caller, RoundQuery query);

    /**
     * Units in the caller's reach that nobody has checked in a week or month, by name.
     *
     * @param kind {@link RoundKind#WEEKLY} or {@link RoundKind#MONTHLY}
     * @param day any day of it; null for today
     * @throws org.riser.api.error.InvalidInput for another kind
     */
    List<UncheckedUnit> unchecked(Caller caller, RoundKind kind, @Nullable LocalDate day);
}
