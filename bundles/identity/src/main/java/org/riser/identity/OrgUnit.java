package org.riser.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hall or a team inside a tenant.
 *
 * @param parent the unit above; null directly below the tenant
 * @param active false hides it from choices; its history stays
 */
public record OrgUnit(
        UUID id, String name, Kind kind, @Nullable UUID parent, boolean active, long version) {
    /** A hall or station that customers come to, or a team inside one or directly below the tenant. */
    public enum Kind {
        HALL,
        TEAM
    }
}
