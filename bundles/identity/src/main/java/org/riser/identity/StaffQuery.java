package org.riser.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which staff to list, by user name; null means any.
 *
 * @param text part of the name, user name or number
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record StaffQuery(
        @Nullable String text,
        @Nullable String role,
        @Nullable UUID orgUnit,
        @Nullable Boolean active,
        int limit,
        @Nullable String cursor) {
    public static StaffQuery everyone(int limit) {
        return new StaffQuery(null, null, null, null, limit, null);
    }

    /** Who can be given work that needs the role. */
    public static StaffQuery withRole(String role, int limit) {
        return new StaffQuery(null, role, null, true, limit, null);
    }

    public StaffQuery from(@Nullable String value) {
        return new StaffQuery(text, role, orgUnit, active, limit, value);
    }

    public StaffQuery containing(@Nullable String value) {
        return new StaffQuery(value, role, orgUnit, active, limit, cursor);
    }
}
