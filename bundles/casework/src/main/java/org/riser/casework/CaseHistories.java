package org.riser.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.rulebook.Rulebook;

/**
 * Tells the histories of closed and open cases again, under rules of one's choice. Reads and changes nothing; for the
 * platform itself, so nobody's permissions are asked; {@link #inScope} tells whom the platform may show what. Facts are those of the timeline at each command; what a customer, an
 * account or a device was like is taken from what the rules looked at then, or else as it is now. A pause that the rules
 * refused then left no trace and is not made up. Calls and visits have no timeline and are not told. Thread-safe.
 */
@ProviderType
public interface CaseHistories {
    /**
     * How many cases were accepted in {@code [from, to)}.
     *
     * @param module whose cases; null for those of every module
     */
    long count(TenantId tenant, @Nullable String module, Instant from, Instant to);

    /**
     * Which of some cases lie in the caller's data scope, as the cases stand now.
     *
     * @param cases ids of at most 1,000 cases of the caller's tenant; unknown ones are in nobody's scope
     */
    Set<UUID> inScope(Caller caller, Collection<UUID> cases);

    /**
     * One portion, told once under each rulebook.
     *
     * @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out
     */
    Page<RetoldCase> retell(TenantId tenant, CaseSpan span, List<Rulebook> rulebooks);
}
