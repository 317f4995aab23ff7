package org.riser.casework.internal;

import java.util.List;

/** The events that a step leaves in the timeline. */
final class Emits {
    private Emits() {}

    /** The events the descriptor names, or the fallback, so that no step goes unrecorded. */
    static List<String> of(List<String> named, String fallback) {
        return named.isEmpty() ? List.of(fallback) : named;
    }
}
