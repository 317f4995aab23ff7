package org.riser.casework;

import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** Counts what is open by urgency. Thread-safe; the caller's tenant and data scope only. */
@ProviderType
public interface HeatMaps {
    /**
     * Everything open that the caller may see, as it stands now. The bands of time are the rows of the measure
     * {@code time-to-breach} in the table {@code kpi} of the pack {@code core}.
     *
     * @throws org.riser.api.error.Forbidden if the caller may not view cases
     */
    HeatMap read(Caller caller);
}
