package org.riser.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The clauses that rows name: the catalogue that comes with the platform, and what packs bring of their own. The same for
 * all tenants. Thread-safe.
 */
@ProviderType
public interface Clauses {
    /** @param id as a row's {@code clause} cell writes it */
    Optional<Clause> clause(String id);

    /**
     * The clauses for a pack, in the order in which they were written.
     *
     * @param pack its id; {@code core} for those of all
     * @param kinds what they speak of; empty for everything
     */
    List<Clause> clauses(String pack, Set<Clause.Kind> kinds);
}
