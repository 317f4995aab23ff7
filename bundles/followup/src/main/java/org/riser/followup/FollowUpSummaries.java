package org.riser.followup;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * What follow-ups bring to light, month by month: figures from the data, a text beside them, submitted to a named manager
 * (FUP-43), and the measures that are taken, which somebody other than their owner verifies (FUP-44). By when measures are to
 * be agreed is the value of the measure {@code follow-up-measures} of the module, in working days. Summaries concern the whole
 * company, so nobody with a narrower data scope sees them. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface FollowUpSummaries {
    /** Topic of the notices that a summary or one of its measures changed; the key is the summary's id. */
    String TOPIC = "followup-summary";

    /**
     * A month as it stands now. Needs {@code followup.view} in the whole company, as all but the measures do.
     *
     * @throws org.riser.api.error.InvalidInput if there is no such module, or the month lies in the future
     */
    SummaryFigures figures(Caller caller, String module, YearMonth month);

    /**
     * Begins the summary of a month. Needs {@code followup.draw}.
     *
     * @param id of the summary; the same id again gives the same summary
     * @throws org.riser.api.error.InvalidInput if a field does not fit, or there is no such module or manager
     * @throws org.riser.api.error.Conflict if the month has one
     */
    FollowUpSummary begin(Caller caller, UUID id, NewSummary wanted);

    /**
     * Writes a draft anew. Needs {@code followup.draw}.
     *
     * @throws org.riser.api.error.Conflict if it was submitted, or has another version
     */
    FollowUpSummary change(Caller caller, UUID id, String text, String manager, long version);

    /**
     * From now on it stays as it is, and its manager may agree on measures. Needs {@code followup.draw}. Does nothing when it
     * was submitted already.
     *
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.Conflict if the text is missing, the month is not over, or it has another version
     */
    FollowUpSummary submit(Caller caller, UUID id, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is none */
    FollowUpSummary find(Caller caller, UUID id);

    /**
     * Summaries, the last begun first.
     *
     * @param module whose; null for those of every module
     * @param limit 1 to 200
     */
    Page<FollowUpSummary> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit);

    /**
     * Somebody is to do something. Needs to be the summary's manager, or {@code followup.review}.
     *
     * @param measure its id; the same id again gives the same measure
     * @throws org.riser.api.error.InvalidInput if a field does not fit, the day is over, or there is no such owner
     * @throws org.riser.api.error.Conflict if the summary was not submitted
     */
    FollowUpSummary.Measure agree(Caller caller, UUID measure, UUID summary, NewMeasure wanted);

    /**
     * Measures, the last agreed first: those of the caller, with {@code followup.view} in the whole company all.
     *
     * @param state null for those of every state
     * @param limit 1 to 200
     */
    Page<FollowUpSummary.Measure> measures(
            Caller caller, FollowUpSummary.Measure.@Nullable State state, @Nullable String cursor, int limit);

    /**
     * It is done. Needs to be its owner, or {@code followup.review}.
     *
     * @param words what was done, 2 to 500 characters
     * @throws org.riser.api.error.Conflict if it is done already, or has another version
     */
    FollowUpSummary.Measure done(Caller caller, UUID measure, String words, @Nullable Long version);

    /**
     * Whether it is done indeed. Needs {@code followup.review}.
     *
     * @param achieved false opens it again
     * @param words what was seen, 2 to 500 characters
     * @throws org.riser.api.error.Forbidden if the caller is its owner, or who said that it is done
     * @throws org.riser.api.error.Conflict if nobody said that it is done, or it has another version
     */
    FollowUpSummary.Measure verify(Caller caller, UUID measure, boolean achieved, String words, @Nullable Long version);
}
