package org.riser.rulebook;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes rule packs in and out while decisions go on: a decision finishes on the versions it began with. Packs are known
 * to all tenants; whether a tenant uses a pack follows from the case kinds enabled for it. Thread-safe.
 */
@ProviderType
public interface RulePacks {
    /**
     * Everything wrong with a pack, without loading it: form, types, units, and its own scenarios.
     *
     * @param types what is known about facts; {@link FactTypes#unknown()} checks the form only
     * @return empty when the pack can be loaded
     */
    List<Finding> check(PackFiles files, FactTypes types);

    /**
     * Checks a pack and puts it in force in place of the version before. All or nothing: a bad pack leaves the one that
     * is in force at work.
     *
     * @throws org.riser.api.error.InvalidInput with one fault for each finding
     */
    PackInfo load(PackFiles files, FactTypes types);

    /** Takes a pack out of force; its tables then decide nothing. No effect when there is none of that id. */
    void unload(String pack);

    Optional<PackInfo> find(String pack);
}
