package org.riser.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found by a search.
 *
 * @param title name of the customer, or number of the account or device
 * @param detail second line, personal data masked
 * @param customer the customer it leads to; null for a device that nobody has
 */
public record SearchHit(
        Kind kind,
        UUID id,
        String title,
        String detail,
        @Nullable UUID customer) {
    /** What was found. */
    public enum Kind {
        CUSTOMER,
        ACCOUNT,
        DEVICE
    }
}
