package org.riser.casework.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riser.rulebook.EventPattern;

/** Finds when the events that start or stop a clock have come together. */
final class Patterns {
    private static final Comparator<Happening> ORDER =
            Comparator.comparing(Happening::at).thenComparing(Happening::sequence);

    private Patterns() {}

    /** The event that completes the pattern; empty while it is incomplete. Each event counts by its first coming. */
    static Optional<Happening> completed(EventPattern pattern, List<Happening> happenings) {
        List<Happening> first = pattern.events().stream()
                .flatMap(type ->
                        happenings.stream().filter(happening -> happening.type().equals(type)).min(ORDER).stream())
                .toList();
        return switch (pattern.join()) {
            case FIRST_OF_ANY -> first.stream().min(ORDER);
            case LATER_OF_ALL ->
                first.size() == pattern.events().size() ? first.stream().max(ORDER) : Optional.empty();
        };
    }
}
