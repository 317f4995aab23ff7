package org.riser.customers;

import java.util.Map;
import java.util.UUID;

/**
 * A contract for supply or service at a premise, as the caller may see it.
 *
 * @param number unique in the tenant
 * @param kind free code of what is supplied; empty when the tenant has one sort only
 * @param accountClass free code that rules look at: {@code residential}, {@code low-voltage}, {@code shop} …
 * @param address the premise in one line, the part below the building hidden
 * @param state free code: {@code open}, {@code suspended}, {@code closed} …
 * @param attributes further facts by field id: String, BigDecimal, Boolean, LocalDate or Instant
 */
public record Account(
        UUID id,
        String number,
        UUID customer,
        String kind,
        String accountClass,
        Masked address,
        String state,
        Map<String, Object> attributes,
        long version) {
    public Account {
        attributes = Map.copyOf(attributes);
    }
}
