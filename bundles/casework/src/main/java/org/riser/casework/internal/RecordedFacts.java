package org.riser.casework.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riser.api.facts.Facts;

/**
 * What the rules saw, when they decided, of the customer, the account and the devices of a case. These have no history of
 * their own, so it is the only word of how they were. Immutable.
 */
final class RecordedFacts {
    private static final Pattern REGISTERED = Pattern.compile("\"(customer|account|device|field\\.[^.\"]+)\\.");

    private final Map<String, Object> facts;

    private RecordedFacts(Map<String, Object> facts) {
        this.facts = facts;
    }

    static RecordedFacts of(List<ClockRow> clocks) {
        Map<String, Object> facts = new HashMap<>();
        for (ClockRow clock : clocks) {
            // Few rules look at the register; the text of the others need not be read.
            if (REGISTERED.matcher(clock.rule).find()
                    && StartedRule.read(clock.rule).trace().get("facts") instanceof Map<?, ?> seen) {
                seen.forEach((name, value) -> {
                    if (REGISTERED.matcher("\"" + name).find()) {
                        facts.put(String.valueOf(name), value);
                    }
                });
            }
        }
        return new RecordedFacts(facts);
    }

    /** Laid over the facts of today, where both are of one kind. */
    Facts over(Facts today) {
        Facts then = today;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            Optional<Object> now = today.get(fact.getKey());
            if (now.isPresent() && now.get().getClass() == fact.getValue().getClass()) {
                then = then.with(fact.getKey(), fact.getValue());
            }
        }
        return then;
    }
}
