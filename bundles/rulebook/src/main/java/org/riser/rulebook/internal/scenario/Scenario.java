package org.riser.rulebook.internal.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.riser.api.facts.Facts;
import org.riser.rulebook.TableKind;

/**
 * One thing a pack must decide. Immutable.
 *
 * @param file where it is written
 * @param id unique in its file; the id of a worked example where it is one
 * @param title what it shows; empty when it has none
 * @param table which table is asked
 * @param at the instant that picks the version
 * @param facts what is known
 * @param expect what must come out
 */
public record Scenario(
        String file, String id, String title, TableKind table, Instant at, Facts facts, Expectation expect) {
    /**
     * Exactly what must come out.
     *
     * @param rows row ids that decide; for a gate, those that stay closed
     * @param gaps row ids that lack something
     * @param amounts amounts by row id, to the last digit
     * @param limits limits of clocks by row id, as {@code 3 working-day}
     * @param starts the events from which clocks run by row id, as {@code passed+done}
     * @param bases what clocks count by row id, as {@code wall}
     */
    public record Expectation(
            List<String> rows,
            List<String> gaps,
            Map<String, BigDecimal> amounts,
            Map<String, String> limits,
            Map<String, String> starts,
            Map<String, String> bases) {}
}
