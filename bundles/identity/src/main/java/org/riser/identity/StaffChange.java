package org.riser.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a member of staff; null leaves it as it is, an empty text clears it.
 *
 * @param topLevel true takes the person out of any org unit; {@code orgUnit} must then be null
 */
public record StaffChange(
        @Nullable String name,
        @Nullable String number,
        @Nullable String phone,
        @Nullable Set<String> roles,
        @Nullable UUID orgUnit,
        boolean topLevel,
        @Nullable Boolean active) {
    /** Only opens or closes the account. */
    public static StaffChange active(boolean active) {
        return new StaffChange(null, null, null, null, null, false, active);
    }

    public static StaffChange roles(Set<String> roles) {
        return new StaffChange(null, null, null, roles, null, false, null);
    }
}
