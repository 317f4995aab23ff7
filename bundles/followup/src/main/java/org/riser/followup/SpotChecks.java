package org.riser.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Checks of what was followed up: some calls of every agent are gone through by somebody else (FUP-06), some jobs of every
 * team are looked at on site, and so is the work for customers that call for it (FUP-13, FUP-41). How many is said by the
 * module's sampling table, whose business is {@code second-level} or {@code on-site}; {@code draw.population} is what an
 * agent or team has in the month so far, and rows for on-site checks see {@code customer.special-follow-up}, {@code customer.lowest-score} (absent while they
 * gave none), {@code customer.refused-call} and {@code customer.criticised} of that month. A customer is visited once a
 * month. What is asked is the module's checklist of the same name; a finding is judged by its penalty table for the event of
 * the same name, which sees the answers ({@code penalty.<item>}). Every call concerns the caller's tenant and data scope;
 * what lies outside is not found. Thread-safe.
 */
@ProviderType
public interface SpotChecks {
    /** Topic of the notices that a check was drawn or changed; the key is the id of the draw or the check. */
    String TOPIC = "followup-check";

    /**
     * Draws what the month still asks for. Needs {@code followup.review}.
     *
     * @param id of the draw; the same id again gives the same draw
     * @throws org.riser.api.error.InvalidInput if there is no such module, or the month lies in the future
     * @throws org.riser.api.error.Conflict if the module's table has no row for it, or nothing is left to draw
     */
    SpotDraw draw(Caller caller, UUID id, NewSpotDraw wanted);

    /**
     * Draws, the last one first. Needs {@code followup.view}.
     *
     * @param module whose; null for those of every module
     * @param limit 1 to 200
     */
    Page<SpotDraw> draws(Caller caller, @Nullable String module, @Nullable String cursor, int limit);

    /**
     * Checks, the last drawn first: of the work in reach with {@code followup.view}, and always those that are the caller's to
     * do.
     *
     * @param kind null for those of every kind
     * @param state null for those of every state
     * @param limit 1 to 200
     */
    Page<SpotCheck> page(
            Caller caller,
            SpotCheck.@Nullable Kind kind,
            SpotCheck.@Nullable State state,
            @Nullable String cursor,
            int limit);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    SpotCheck find(Caller caller, UUID id);

    /** What to look at, in this order; empty when the module declares nothing. For whom {@link #find} answers. */
    List<CallSheet.Question> sheet(Caller caller, UUID id);

    /**
     * Somebody is to check it (FUP-13). Needs {@code followup.review}. Does nothing when they are already.
     *
     * @param assignee principal of a member of the staff
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.InvalidInput if there is nobody like that, or their own work would be checked
     * @throws org.riser.api.error.Conflict if it was checked already, or has another version
     */
    SpotCheck assign(Caller caller, UUID id, String assignee, @Nullable Long version);

    /**
     * What was found; never changes again. Needs {@code followup.review}, or to be the assignee. The same person saying the
     * same again changes nothing.
     *
     * @throws org.riser.api.error.InvalidInput naming each answer that does not fit ({@code answers.greeting}), or the note
     *     when it is missing
     * @throws org.riser.api.error.Forbidden if the caller's own work would be checked
     * @throws org.riser.api.error.Conflict if it was checked already, or has another version
     */
    SpotCheck record(Caller caller, UUID id, NewSpotResult result, @Nullable Long version);
}
