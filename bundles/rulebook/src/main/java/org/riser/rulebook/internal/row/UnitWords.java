package org.riser.rulebook.internal.row;

import java.util.Map;
import org.riser.api.Text;

/** How the units of amounts are said before people. */
final class UnitWords {
    private static final Map<String, Text> WORDS = Map.of(
            "CNY", new Text("元", "yuan"),
            "order", new Text("单", "jobs"),
            "point", new Text("分", "points"),
            "year", new Text("年", "years"));

    private UnitWords() {}

    /** A unit that has no word of its own stays as the table writes it. */
    static Text of(String unit) {
        return WORDS.getOrDefault(unit, Text.same(unit));
    }
}
