package org.riser.rulebook;

import java.util.List;

/**
 * What became of a scenario of a pack. Immutable.
 *
 * @param file path inside the pack
 * @param id unique in its file
 * @param title what it shows, in the author's words; empty when it has none
 * @param table which table it asks
 * @param differences empty when it passed
 */
public record ScenarioResult(String file, String id, String title, TableKind table, List<Difference> differences) {
    /**
     * One answer that is not the one expected.
     *
     * @param what {@code rows} (of gates, those that stay closed), {@code gaps}, {@code amounts} or {@code limits}
     * @param expected as the scenario says
     * @param actual what came
     */
    public record Difference(String what, String expected, String actual) {}

    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
