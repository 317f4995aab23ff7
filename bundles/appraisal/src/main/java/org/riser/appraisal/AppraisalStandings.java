package org.riser.appraisal;

import java.time.YearMonth;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** Where people stand, for themselves at any time (PRO-KPI-01) and for who may view appraisals within their reach. Thread-safe. */
@ProviderType
public interface AppraisalStandings {
    /**
     * @param employee principal
     * @throws org.riser.api.error.NotFound if there is no such employee that the caller may see
     */
    AppraisalStanding of(Caller caller, String employee, YearMonth month);
}
