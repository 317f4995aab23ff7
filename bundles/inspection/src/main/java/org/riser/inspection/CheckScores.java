package org.riser.inspection;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * What submitted rounds came to for employees, as appraisals take it up. Everybody reads their own; those of others need
 * {@code inspection.view} and lie in the caller's data scope. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface CheckScores {
    /**
     * The scores of one employee.
     *
     * @param employee principal
     * @param from first day
     * @param to last day, at most 400 days later
     * @return by day; only those that the caller may see
     */
    List<CheckScore> of(Caller caller, String employee, LocalDate from, LocalDate to);
}
