package org.riser.casework;

import org.osgi.annotation.versioning.ProviderType;

/** Where the one who takes findings of cases signs up. Without one, no action that finds something is done. Thread-safe. */
@ProviderType
public interface CaseFindings {
    void join(CaseFindingTaker taker);

    /** Does nothing if it has not joined. */
    void leave(CaseFindingTaker taker);
}
