package org.riser.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which devices to list, by kind and serial; null means any.
 *
 * @param serial beginning of the serial
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record DeviceQuery(
        @Nullable String kind,
        @Nullable UUID account,
        @Nullable UUID customer,
        @Nullable String serial,
        int limit,
        @Nullable String cursor) {
    public static DeviceQuery atAccount(UUID account) {
        return new DeviceQuery(null, account, null, null, 200, null);
    }

    public static DeviceQuery of(UUID customer) {
        return new DeviceQuery(null, null, customer, null, 200, null);
    }
}
