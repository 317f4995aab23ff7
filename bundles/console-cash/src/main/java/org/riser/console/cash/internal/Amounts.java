package org.riser.console.cash.internal;

import java.math.BigDecimal;
import java.util.List;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

/** Reads what somebody typed as a number. */
final class Amounts {
    private static final int LONGEST = 20;

    private Amounts() {}

    /** @throws InvalidInput naming the field if it is none */
    static BigDecimal of(String field, String typed) {
        String text = typed.strip();
        try {
            if (!text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isLetter)) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            throw none(field);
        }
        throw none(field);
    }

    private static InvalidInput none(String field) {
        return new InvalidInput(List.of(new Fault(field, "cash.number", CashTexts.MESSAGES.text("number.none"), null)));
    }
}
