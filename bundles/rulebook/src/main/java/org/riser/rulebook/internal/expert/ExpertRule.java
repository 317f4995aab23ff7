package org.riser.rulebook.internal.expert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.rulebook.TableKind;

/**
 * An expert rule that has been read and found good. Immutable.
 *
 * @param place where it is written
 * @param table the table after which it speaks
 * @param key what that table is looked up by, {@code *} for any
 * @param cells what it writes, by column: the row that its outcomes are of
 * @param cellLines line of each cell
 * @param asked the facts it looks at, and how
 * @param body its conditions and its amount in our own vocabulary
 */
public record ExpertRule(
        Place place,
        TableKind table,
        String key,
        Map<String, String> cells,
        Map<String, Integer> cellLines,
        Set<AskedFact> asked,
        Body body) {
    /** The column that stands for a computed amount; the row refers to it as {@code @expert.amount}. */
    public static final String AMOUNT = "expert.amount";

    /**
     * Where a rule is written.
     *
     * @param file path inside the pack
     * @param line of its {@code rule}
     * @param name as written; begins with the id of a clause
     */
    public record Place(String file, int line, String name) {
        public String clause() {
            return name.substring(0, name.indexOf(' '));
        }
    }

    /**
     * One fact and how it is asked.
     *
     * @param name of the fact
     * @param by function that asks, for instance {@code number}
     * @param line where
     */
    public record AskedFact(String name, String by, int line) {}

    /**
     * What is compiled.
     *
     * @param salience the higher the earlier
     * @param question verdict on the facts, {@code UNKNOWN} also when something later needs a fact that is missing
     * @param patterns conditions on outcomes of the table
     * @param amount computes the amount; empty when there is none
     */
    public record Body(int salience, String question, List<String> patterns, String amount) {
        public Body {
            patterns = List.copyOf(patterns);
        }
    }

    public ExpertRule {
        cells = Map.copyOf(cells);
        cellLines = Map.copyOf(cellLines);
        asked = Set.copyOf(asked);
    }
}
