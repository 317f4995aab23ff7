package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.riser.api.input.Input;
import org.riser.conduct.Penalty.State;

/**
 * What an appeal comes down to.
 *
 * @param counts the amount that counts from now on; null when nothing does
 * @param difference between that and what counted, not above zero; null when the effect has no amount
 */
record Ruling(
        State state, @Nullable BigDecimal counts, @Nullable BigDecimal difference) {

    /** @param amount null upholds, zero annuls, anything between reduces */
    static Ruling of(PenaltyRow row, @Nullable BigDecimal amount) {
        BigDecimal counted = row.counted;
        if (amount == null) {
            return new Ruling(State.UPHELD, counted, null);
        }
        if (amount.signum() == 0) {
            return new Ruling(State.ANNULLED, null, counted == null ? null : counted.negate());
        }
        check(amount, counted);
        BigDecimal counts = amount.setScale(2, RoundingMode.UNNECESSARY);
        return new Ruling(State.REDUCED, counts, counted == null ? null : counts.subtract(counted));
    }

    private static void check(BigDecimal amount, @Nullable BigDecimal counted) {
        Input input = new Input();
        if (counted == null) {
            input.fault(
                    "amount",
                    "conduct.no-amount",
                    "该处理没有数额，只能维持或撤销。",
                    "has no place here: this effect is upheld or annulled.");
        } else if (amount.signum() < 0
                || amount.compareTo(counted) >= 0
                || amount.stripTrailingZeros().scale() > 2) {
            input.fault(
                    "amount",
                    "conduct.amount",
                    "应为 0 到 " + counted + " 之间、不多于两位小数；维持原决定时不填。",
                    "must be between 0 and " + counted + " with two decimals at most; leave it out to uphold.");
        }
        input.check();
    }
}
