package org.riser.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list, by number; null means any.
 *
 * @param number beginning of the number
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record AccountQuery(
        @Nullable UUID customer,
        @Nullable String number,
        int limit,
        @Nullable String cursor) {
    public static AccountQuery of(UUID customer) {
        return new AccountQuery(customer, null, 200, null);
    }
}
