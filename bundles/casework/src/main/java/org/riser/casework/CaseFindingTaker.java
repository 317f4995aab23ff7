package org.riser.casework;

import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/**
 * Takes what actions find about people's conduct; signs up with {@link CaseFindings}. Called within the transaction of the
 * action, possibly on several threads: what it refuses, the action does not do.
 */
@ConsumerType
public interface CaseFindingTaker {
    /** @param finder who did the action and was allowed to */
    void take(UnitOfWork unit, Caller finder, CaseFinding finding);

    /** The action was done again and now finds something else, or nothing: what came of the earlier finding is void. */
    void withdraw(UnitOfWork unit, Caller caller, UUID finding);
}
