package org.riser.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works for a tenant.
 *
 * @param userName what they sign in with: unique in the tenant, lower case
 * @param number staff number; null when the tenant uses none
 * @param phone number at work
 * @param roles ids of roles
 * @param orgUnit hall or team; null directly below the tenant
 * @param active false: cannot sign in, is not offered for work
 */
public record Staff(
        UUID id,
        String userName,
        String name,
        @Nullable String number,
        @Nullable String phone,
        Set<String> roles,
        @Nullable UUID orgUnit,
        boolean active,
        long version) {
    public Staff {
        roles = Set.copyOf(roles);
    }

    /** How callers, cases and the audit trail name this person. */
    public String principal() {
        return "staff:" + id;
    }
}
