package org.riser.casework.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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

    /** Laid over the facts of today, which tell of what kind each is: JSON has no dates, and numbers of several kinds. */
    Facts over(Facts today) {
        Facts then = today;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            Optional<Object> value = today.get(fact.getKey()).flatMap(now -> like(now, fact.getValue()));
            if (value.isPresent()) {
                then = then.with(fact.getKey(), value.get());
            }
        }
        return then;
    }

    /** Empty when the fact was of another kind then. */
    private static Optional<Object> like(Object now, Object read) {
        try {
            if (now instanceof BigDecimal && read instanceof Number) {
                return Optional.of(new BigDecimal(read.toString()));
            }
            if (now instanceof LocalDate && read instanceof String text) {
                return Optional.of(LocalDate.parse(text));
            }
            if (now instanceof Instant && read instanceof String text) {
                return Optional.of(Instant.parse(text));
            }
        } catch (DateTimeParseException otherKind) {
            return Optional.empty();
        }
        if (now instanceof List<?> list && read instanceof List<?> items) {
            return list(list, items);
        }
        boolean plain = read instanceof String || read instanceof Boolean;
        return plain && read.getClass() == now.getClass() ? Optional.of(read) : Optional.empty();
    }

    /** The items of a list are of one kind; an empty list of today tells of none, and then they are as JSON has them. */
    private static Optional<Object> list(List<?> now, List<?> read) {
        List<Object> items = new ArrayList<>();
        for (Object item : read) {
            Object plain = item instanceof Number number ? new BigDecimal(number.toString()) : item;
            Optional<Object> typed = now.isEmpty() ? Optional.of(plain) : like(now.get(0), item);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            items.add(typed.get());
        }
        return Optional.of(items);
    }
}
