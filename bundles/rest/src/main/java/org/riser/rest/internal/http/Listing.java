package org.riser.rest.internal.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param nextCursor what to send as {@code cursor} for the next part; absent at the end
 * @param total how many there are in all; absent unless asked for
 */
public record Listing<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long total) {
    public static <T> Listing<T> of(List<T> all) {
        return new Listing<>(all, null, null);
    }

    public static <T> Listing<T> of(Page<T> page) {
        return new Listing<>(page.items(), page.next(), null);
    }

    public static <S, T> Listing<T> of(Page<S> page, Function<? super S, ? extends T> change) {
        return of(page.<T>map(change));
    }

    public Listing<T> withTotal(@Nullable Long value) {
        return new Listing<>(items, nextCursor, value);
    }
}
