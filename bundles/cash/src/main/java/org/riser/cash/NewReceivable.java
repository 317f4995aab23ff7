package org.riser.cash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bill as billing knows it. Immutable.
 *
 * @param number 1 to 40 characters
 * @param item the fee, 1 to 40 characters
 * @param place the building, 1 to 40 characters
 * @param account 1 to 40 characters
 * @param administrator of the staff; null for nobody
 * @param orgUnit null for none
 * @param period the month it is owed for
 * @param amount above 0, two decimals at most, CNY
 */
public record NewReceivable(
        String number,
        String module,
        String item,
        String place,
        String account,
        @Nullable UUID administrator,
        @Nullable UUID orgUnit,
        YearMonth period,
        LocalDate dueOn,
        BigDecimal amount) {}
