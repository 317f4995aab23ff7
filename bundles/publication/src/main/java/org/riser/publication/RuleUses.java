package org.riser.publication;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;

/**
 * How often the rows of the tables decide, so that authors see which of them never do. What is counted is kept in memory for
 * half a minute at most before it is stored: a node that is killed forgets as much, and no decision waits for it. Thread-safe.
 */
@ProviderType
public interface RuleUses {
    /** What counts as lately. */
    int DAYS = 30;

    /** How long it is known that a row was used at all. */
    int KEPT_DAYS = 400;

    /** Counts rows that have decided something: started a clock, opened or closed a gate. Dry runs do not count. */
    void used(TenantId tenant, Collection<RowRef> rows);

    /**
     * The rows of a table that were ever used, in no particular order. Needs {@code rule.view}.
     *
     * @return nothing for a row that was not used within {@link #KEPT_DAYS} days
     */
    List<RowUse> of(Caller caller, String pack, TableKind table);
}
