package org.riser.appraisal;

import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** What years come to. Read from what counts, so a restatement shows at once. Thread-safe. */
@ProviderType
public interface AnnualResults {
    /**
     * @param employee principal
     * @param year 2000 to 2099
     * @throws org.riser.api.error.NotFound if there is no such employee that the caller may see
     */
    AnnualResult of(Caller caller, String employee, int year);
}
