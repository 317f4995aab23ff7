package org.riser.followup;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * The yearly plan of follow-ups, of which each module has one a year (FUP-07, FUP-11, FUP-14). The year comes to its
 * months, a month to its working days, and a day to the plan's agents: the parts always come to the whole, and differ by one
 * at most. Plans belong to the caller's tenant. Thread-safe.
 */
@ProviderType
public interface FollowUpPlans {
    /** Topic of the notices that a plan changed; the key is its id. */
    String TOPIC = "followup-plan";

    /**
     * Begins a plan. Needs {@code followup.draw}.
     *
     * @param id of the plan; the same id again changes nothing
     * @throws org.riser.api.error.InvalidInput naming each field that does not fit ({@code lines.0.months})
     * @throws org.riser.api.error.Conflict if the module has a plan of that year
     */
    FollowUpPlan begin(Caller caller, UUID id, NewPlan wanted);

    /**
     * Writes it anew; one that was approved has to be approved again. Needs {@code followup.draw}.
     *
     * @param lines 1 to 50, one a business
     * @param agents principals of those who call, 0 to 200, each once
     * @throws org.riser.api.error.InvalidInput as {@link #begin}
     * @throws org.riser.api.error.Conflict if the plan has another version
     */
    FollowUpPlan change(Caller caller, UUID id, List<FollowUpPlan.Line> lines, List<String> agents, long version);

    /**
     * Lets it count. Does nothing when it does. Needs {@code followup.review}.
     *
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.InvalidInput naming what a line lacks: object, frequency or quantity (FUP-11), or that
     *     nobody is to call
     * @throws org.riser.api.error.Forbidden if the caller wrote it
     * @throws org.riser.api.error.Conflict if the plan has another version
     */
    FollowUpPlan approve(Caller caller, UUID id, @Nullable Long version);

    /** Needs {@code followup.view}. */
    FollowUpPlan find(Caller caller, UUID id);

    /**
     * The last year first. Needs {@code followup.view}.
     *
     * @param module whose; null for those of every module
     * @param limit 1 to 200
     */
    Page<FollowUpPlan> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit);

    /**
     * A month of the plan by day and agent, and what was made of it, by day, then in the order of the plan; those who called
     * without being in the plan come last. Days on which somebody has nothing to do and did nothing are left out. Needs
     * {@code followup.view}.
     *
     * @throws org.riser.api.error.InvalidInput if the month is not in the plan's year
     */
    List<PlannedDay> days(Caller caller, UUID id, YearMonth month);
}
