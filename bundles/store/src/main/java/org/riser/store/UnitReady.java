package org.riser.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says, as a service with the property {@code unit}, that the tables of a unit are up to date and its entities are
 * usable. A component that uses them takes it as a constructor parameter
 * ({@code @Reference(target = "(unit=casework)") UnitReady ready}) and so never starts too early.
 */
@ProviderType
public interface UnitReady {
    /** Name of the service property. */
    String UNIT = "unit";

    /** The unit's name: the artifact id of its bundle. */
    String unit();
}
