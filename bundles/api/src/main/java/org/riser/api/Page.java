package org.riser.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list, in the list's order. Pages are found by key, never by counting rows, so a page costs the same
 * wherever it stands.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor of the following page; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public Optional<String> cursor() {
        return Optional.ofNullable(next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<R>(items.stream().<R>map(change).toList(), next);
    }
}
