package org.riser.casework.internal.demo;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of what the demo created, by the names its files use. */
record DemoThings(Map<String, UUID> customers, Map<String, UUID> accounts, Map<String, UUID> devices) {

    @Nullable
    UUID customer(@Nullable String ref) {
        return ref == null ? null : customers.get(ref);
    }

    @Nullable
    UUID account(@Nullable String number) {
        return number == null ? null : accounts.get(number);
    }

    @Nullable
    UUID device(@Nullable String number) {
        return number == null ? null : devices.get(number);
    }
}
