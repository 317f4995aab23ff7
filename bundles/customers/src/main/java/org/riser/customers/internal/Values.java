package org.riser.customers.internal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a changed value becomes: null leaves it, empty clears it. */
final class Values {
    private Values() {}

    /** For a value that cannot be cleared. */
    static String text(String old, @Nullable String change) {
        return change == null ? old : change.strip();
    }

    static @Nullable String optional(@Nullable String old, @Nullable String change) {
        if (change == null) {
            return old;
        }
        return change.isBlank() ? null : change.strip();
    }

    static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
