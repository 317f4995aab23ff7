package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A short list that is shown anew while people work on it. What did not change keeps its line: a button is not replaced
 * under the finger that presses it, and what was opened stays open. A list that is read on is a {@link LazyGrid}.
 *
 * <p>To be used with the session locked, as every component.
 */
public final class Lines<T, L extends Component> extends Div {
    private final Component none;
    private final transient Function<? super T, ?> seen;
    private final transient Function<? super T, ? extends L> line;
    private final transient BiConsumer<? super L, ? super T> renew;
    private transient Map<Object, L> shown = Map.of();

    /**
     * @param none is shown while the list is empty
     * @param line of an item; another one when the item is no longer equal
     */
    public Lines(Component none, Function<? super T, ? extends L> line) {
        this(none, item -> item, line, (kept, item) -> {});
    }

    /**
     * @param none is shown while the list is empty
     * @param seen of an item, with equality, once in the list; its line is kept as long as that stays equal
     * @param renew shows in a line that is kept what its item has become
     */
    public Lines(
            Component none,
            Function<? super T, ?> seen,
            Function<? super T, ? extends L> line,
            BiConsumer<? super L, ? super T> renew) {
        this.none = none;
        this.seen = seen;
        this.line = line;
        this.renew = renew;
        addClassName("rs-lines");
    }

    /** Shows these items, in their order. */
    public void show(List<? extends T> items) {
        Map<Object, L> now = new LinkedHashMap<>();
        for (T item : items) {
            Object key = seen.apply(item);
            L kept = shown.get(key);
            if (kept != null) {
                renew.accept(kept, item);
            }
            now.put(key, kept == null ? line.apply(item) : kept);
        }
        shown = now;
        place(now.isEmpty() ? List.of(none) : List.copyOf(now.values()));
    }

    private void place(List<Component> wanted) {
        Set<Component> staying = Collections.newSetFromMap(new IdentityHashMap<>());
        staying.addAll(wanted);
        getChildren().filter(child -> !staying.contains(child)).toList().forEach(this::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == getComponentCount() || getComponentAt(i) != wanted.get(i)) {
                addComponentAtIndex(i, wanted.get(i));
            }
        }
    }
}
