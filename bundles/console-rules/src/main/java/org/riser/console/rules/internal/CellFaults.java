package org.riser.console.rules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.api.error.Fault;
import org.riser.publication.RowChange;

/** What is wrong with edits, by row and column, in the reader's words. Immutable. */
final class CellFaults {
    /** Stands for the row as a whole. */
    static final String ROW = "";

    /** Begins the names of what is said of a row: its owner, its end. */
    static final String TERMS = "terms.";

    private static final Pattern PLACE =
            Pattern.compile("edits\\[(\\d+)](?:\\.cells\\.(?<cell>.+)|\\.(?<term>terms\\..+)|\\..*)?");

    private final Map<Edits.Key, Map<String, String>> cells = new HashMap<>();
    private final List<Fault> all;

    CellFaults(List<Fault> faults, List<RowChange> edits, Locale locale) {
        all = List.copyOf(faults);
        for (Fault fault : faults) {
            Matcher place = PLACE.matcher(fault.field());
            if (place.matches() && Integer.parseInt(place.group(1)) < edits.size()) {
                Edits.Key key = Edits.Key.of(edits.get(Integer.parseInt(place.group(1))));
                String column = Optional.ofNullable(place.group("cell"))
                        .or(() -> Optional.ofNullable(place.group("term")))
                        .orElse(ROW);
                cells.computeIfAbsent(key, row -> new HashMap<>())
                        .merge(column, fault.message().in(locale), (one, other) -> one + " " + other);
            }
        }
    }

    List<Fault> all() {
        return all;
    }

    /** By column; {@link #ROW} for the row as a whole, names that begin with {@link #TERMS} for what is said of it. */
    Map<String, String> of(Edits.Key key) {
        return cells.getOrDefault(key, Map.of());
    }

    boolean has(Edits.Key key) {
        return cells.containsKey(key);
    }
}
