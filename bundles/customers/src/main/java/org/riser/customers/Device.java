package org.riser.customers;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is looked after: a meter, a card, a printer …
 *
 * @param kind free code
 * @param serial what is stamped on it: unique in the tenant among devices of its kind
 * @param account where it is installed; null when it is in store or goes round
 * @param customer who has it; null when nobody
 * @param state free code: {@code in-use}, {@code empty}, {@code scrapped} …
 * @param attributes facts that rules look at, by field id ({@code nextTest}): String, BigDecimal, Boolean, LocalDate or
 *     Instant
 */
public record Device(
        UUID id,
        String kind,
        String serial,
        @Nullable UUID account,
        @Nullable UUID customer,
        String state,
        Map<String, Object> attributes,
        long version) {
    public Device {
        attributes = Map.copyOf(attributes);
    }
}
