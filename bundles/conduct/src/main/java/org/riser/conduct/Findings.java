package org.riser.conduct;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * What is found about the conduct of employees. The penalty table of the module, as it was in force when it happened, says
 * what is proposed; nothing of it counts before it was heard, see {@link Penalties}. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface Findings {
    /** Topic of the notices that a finding or a penalty was added or changed; the key is the finding's id. */
    String TOPIC = "conduct";

    /**
     * Records a finding and what the rules propose for it. Needs {@code conduct.find}.
     *
     * @param id of the finding; the same id again gives the same finding
     * @throws org.riser.api.error.InvalidInput if a field is missing or too long, it lies in the future, a fact does not
     *     fit, or there is no such module, employee or case
     */
    Finding record(Caller caller, UUID id, NewFinding found);

    /**
     * What may be found under a module's penalty table, as it is in force now. Needs {@code conduct.find}.
     *
     * @return in the order of the table; empty when the module has none
     */
    List<ConductEvent> events(Caller caller, String module);

    /**
     * One finding, for whom it concerns, who made it, and who may view, relay, confirm or rule.
     *
     * @throws org.riser.api.error.NotFound if there is none that the caller may see
     */
    Finding find(Caller caller, UUID id);

    /**
     * Findings the caller may see, the newest first.
     *
     * @param employee about whom; null about everybody
     * @param limit 1 to 200
     */
    Page<Finding> page(Caller caller, @Nullable String employee, @Nullable String cursor, int limit);
}
