package org.riser.console.components;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;

/**
 * Lets a grid, which asks by row number, read a list that is paged by cursor. It remembers where each page it has seen
 * begins, and the last few pages themselves; going back costs one read, going on reads on.
 */
final class CursorPages<T> {
    static final int PAGE = 50;
    private static final int KEPT = 4;

    private final PageSource<T> source;
    private final List<@Nullable String> starts = new ArrayList<>();
    private final Map<Integer, List<T>> kept = new LinkedHashMap<>();
    private boolean complete;

    CursorPages(PageSource<T> source) {
        this.source = source;
        forget();
    }

    /** The rows from {@code offset} on, at most {@code limit}; fewer at the end of the list. */
    Stream<T> rows(int offset, int limit) {
        List<T> rows = new ArrayList<>(limit);
        int page = offset / PAGE;
        int skip = offset % PAGE;
        while (rows.size() < limit && reach(page)) {
            List<T> items = page(page);
            items.stream().skip(skip).limit(limit - rows.size()).forEach(rows::add);
            skip = 0;
            page++;
        }
        return rows.stream();
    }

    /** Begins anew: the list was filtered or sorted otherwise, or has changed. */
    void forget() {
        starts.clear();
        starts.add(null);
        kept.clear();
        complete = false;
    }

    /** Reads on until the page's start is known; false when the list ends before. */
    private boolean reach(int page) {
        while (starts.size() <= page && !complete) {
            page(starts.size() - 1);
        }
        return page < starts.size();
    }

    private List<T> page(int number) {
        List<T> known = kept.get(number);
        if (known != null) {
            return known;
        }
        Page<T> read = source.page(starts.get(number), PAGE);
        if (number == starts.size() - 1) {
            read.cursor().ifPresentOrElse(starts::add, () -> complete = true);
        }
        if (kept.size() >= KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(number, read.items());
        return read.items();
    }
}
