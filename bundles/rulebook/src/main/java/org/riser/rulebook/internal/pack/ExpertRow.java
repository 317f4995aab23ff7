package org.riser.rulebook.internal.pack;

import java.time.Instant;
import org.riser.api.facts.Facts;
import org.riser.rulebook.internal.cell.Verdict;
import org.riser.rulebook.internal.expert.ExpertRule;
import org.riser.rulebook.internal.row.Row;

/**
 * An expert rule and the row that it writes. Immutable.
 *
 * @param rule conditions and what it looks at
 * @param row what follows, as if it stood in the table
 */
public record ExpertRow(ExpertRule rule, Row row) {
    private static final String ANY = "*";

    /** Whether the rule may speak at all. */
    public boolean asks(String key, Instant at, Facts facts) {
        return isAbout(key) && row.validity().at(at) && row.applies(facts) != Verdict.FAILS;
    }

    boolean isAbout(String key) {
        return rule.key().equals(ANY) || rule.key().equals(key);
    }
}
