package org.riser.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to be created.
 *
 * @param userName 2 to 64 letters, digits, dots, hyphens and underscores; kept in lower case
 */
public record NewStaff(
        String userName,
        String name,
        @Nullable String number,
        @Nullable String phone,
        Set<String> roles,
        @Nullable UUID orgUnit) {
    public NewStaff {
        roles = Set.copyOf(roles);
    }

    /** With a name and roles only. */
    public static NewStaff of(String userName, String name, String... roles) {
        return new NewStaff(userName, name, null, null, Set.of(roles), null);
    }
}
