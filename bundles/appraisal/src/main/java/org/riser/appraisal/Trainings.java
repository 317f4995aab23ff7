package org.riser.appraisal;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * How people were found after their trainings, which decides on whether they may be put on duty where a utility has rules on
 * that (PRO-TRN-01). Every call concerns the caller's tenant and people within their reach. Thread-safe.
 */
@ProviderType
public interface Trainings {
    /** Topic of the notice that a record was added; its key is the employee's principal. */
    String TOPIC = "training";

    /**
     * Records an outcome. Needs {@code appraisal.assess}; nobody records their own.
     *
     * @param id of the record; the same id again gives the same record
     * @throws org.riser.api.error.InvalidInput if there is no such employee, the day is to come, or a score is none
     * @throws org.riser.api.error.Refused if the caller is the employee
     */
    TrainingRecord record(Caller caller, UUID id, NewTraining training);

    /** Records of oneself, and of others for who may view, assess, confirm, manage or rule on appraisals. */
    Page<TrainingRecord> page(Caller caller, TrainingQuery query);
}
