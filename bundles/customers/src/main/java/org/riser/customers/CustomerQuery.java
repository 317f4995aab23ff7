package org.riser.customers;

import org.jspecify.annotations.Nullable;

/**
 * Which customers to list, by number; null means any.
 *
 * @param number beginning of the number
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record CustomerQuery(
        @Nullable String kind,
        @Nullable String number,
        @Nullable Boolean active,
        int limit,
        @Nullable String cursor) {
    public static CustomerQuery all(int limit) {
        return new CustomerQuery(null, null, null, limit, null);
    }

    public CustomerQuery from(@Nullable String value) {
        return new CustomerQuery(kind, number, active, limit, value);
    }
}
