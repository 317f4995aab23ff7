package org.riser.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score that was rated again. Immutable.
 *
 * @param period month or year, as {@code 2026-03} or {@code 2026}
 * @param about what the party is
 * @param party principal of a person, id of a team
 * @param values of each rulebook, in the order in which they were given; null where the rules give no value
 */
public record RescoredKpi(String period, About about, String party, List<@Nullable BigDecimal> values) {
    /** Whose a score is. */
    public enum About {
        PERSON,
        TEAM
    }

    public RescoredKpi {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
