package org.riser.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Draws finished jobs for follow-up and brings samples from draft over review to release. Which jobs belong to which process,
 * how many are drawn, from which days, and how long a customer is left in peace, is said by the sampling table of the module
 * that is in force at the draw. A job is part of one day's population at most, and is drawn once at most. Every call concerns
 * the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Samples {
    /** Topic of the notices that a sample was drawn or changed; the key is its id. */
    String TOPIC = "followup";

    /**
     * Draws a sample. Needs {@code followup.draw}.
     *
     * @param id of the sample; the same id again gives the same sample
     * @throws org.riser.api.error.InvalidInput if the day lies in the future, or the month is not over for the table
     * @throws org.riser.api.error.Conflict if this day or month was drawn, or the module's table draws nothing
     */
    Sample draw(Caller caller, UUID id, NewSample wanted);

    /**
     * One sample. Needs {@code followup.view}, as all that follows.
     *
     * @throws org.riser.api.error.NotFound if there is none
     */
    Sample find(Caller caller, UUID id);

    /**
     * Samples, the newest first.
     *
     * @param module whose; null for those of every module
     * @param limit 1 to 200
     */
    Page<Sample> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit);

    /** The drawn jobs in the order of the calls, also those that were struck out. */
    Page<SampledJob> jobs(Caller caller, UUID id, @Nullable String cursor, int limit);

    /** The fairness report, those who deviate most first. */
    List<EmployeeShare> shares(Caller caller, UUID id);

    /**
     * Draws it again. Jobs are ordered by the SHA-256 of {@code <seed>/<case id>}, employees of equal standing by that of
     * {@code <seed>/<principal>}, so that it can also be done by hand.
     */
    SampleCheck check(Caller caller, UUID id);

    /**
     * Takes a job out of a draft. Needs {@code followup.review}.
     *
     * @param reason 2 to 200 characters
     * @param version the one the caller saw; null to take whatever there is
     * @throws org.riser.api.error.InvalidInput if the reason does not fit or the sample has no such case
     * @throws org.riser.api.error.Conflict if the sample is no draft any more, or has another version
     */
    Sample strike(Caller caller, UUID id, UUID caseId, String reason, @Nullable Long version);

    /** A draft has been looked through. Needs {@code followup.review}. Does nothing when it has been already. */
    Sample review(Caller caller, UUID id, @Nullable Long version);

    /**
     * From now on its customers may be called. Needs {@code followup.review}. Does nothing when it is released already.
     *
     * @throws org.riser.api.error.Conflict if it has not been reviewed
     */
    Sample release(Caller caller, UUID id, @Nullable Long version);
}
