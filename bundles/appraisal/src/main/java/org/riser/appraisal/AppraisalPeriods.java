package org.riser.appraisal;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * The lock of a month or year and what is restated afterwards. Locking and restating need {@code appraisal.manage} and a view of
 * the whole company. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface AppraisalPeriods {
    /**
     * Files the sheets of a period, for good.
     *
     * @throws org.riser.api.error.Refused if it is not over, or a sheet is not signed yet
     * @throws org.riser.api.error.Conflict if it is locked already
     */
    PeriodLock lock(Caller caller, Period period, String reason);

    /** Locked periods, the latest first. */
    List<PeriodLock> locks(Caller caller);

    /**
     * Changes what counts in a locked period. Nobody restates their own sheet.
     *
     * @param id of the restatement; the same id again gives the same restatement
     * @throws org.riser.api.error.Refused if the period is not locked: its sheets are reopened instead
     * @throws org.riser.api.error.InvalidInput if a change does not fit, names a line of another period, or nothing changes
     */
    Restatement restate(Caller caller, UUID id, Period period, List<LineChange> changes, String reason);

    /** Restatements and rulings that changed something, the first first: all for who may view, else those about oneself. */
    List<Restatement> restatements(Caller caller, Period period);
}
