package org.riser.rulebook.internal.expert;

import java.util.ArrayList;
import java.util.List;

/** Names, numbers and texts of the rules of a pack; compiled rules know only their places. Used by one thread. */
public final class Constants {
    private final List<Object> values = new ArrayList<>();

    int place(Object value) {
        int known = values.indexOf(value);
        if (known >= 0) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /** Texts and numbers in the order of their places. */
    public List<Object> all() {
        return List.copyOf(values);
    }
}
