package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;

/**
 * What a company chooses about penalties by rows of the KPI table, of the module or of the common rules; without a row nothing
 * is converted, limited or hidden.
 */
final class Choices {
    /** How many yuan of a fine make a point: with such a row no money is taken. */
    static final String YUAN_PER_POINT = "yuan-per-point";

    /** What may be taken from an employee for the conduct of one month, in the unit {@code penalty.unit}. */
    static final String MONTH_LIMIT = "month-limit";

    /** Above zero: who rules on an appeal does not see who found and who confirmed. */
    static final String BLIND_APPEAL = "blind-appeal";

    private static final String CORE = "core";

    private Choices() {}

    /** @param unit of the penalty; empty when it does not matter */
    static Optional<BigDecimal> of(Questions rules, String module, String measure, String unit) {
        Map<String, Object> given = new HashMap<>(Map.of("kpi.measure", measure));
        if (!unit.isEmpty()) {
            given.put(Judgement.PREFIX + "unit", unit);
        }
        Facts facts = Facts.of(given);
        return value(rules, module, facts).or(() -> value(rules, CORE, facts));
    }

    private static Optional<BigDecimal> value(Questions rules, String pack, Facts facts) {
        try {
            return rules.ask(pack, TableKind.KPI, facts).outcomes().stream()
                    .map(Outcome::value)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (NotFound packAway) {
            return Optional.empty();
        }
    }
}
