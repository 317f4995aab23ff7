package org.riser.workbook.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The numbers of spreadsheets: 64 binary digits, of which people see 15 decimal ones; days since 1900 are dates. */
final class Serials {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final LocalDate ERA_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate ERA_1904 = LocalDate.of(1904, 1, 1);

    /** Spreadsheets count a 29 February 1900, which never was, as day 60. */
    private static final int NEVER_WAS = 60;

    private static final int LAST = 2_958_465;
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);

    private Serials() {}

    /** Empty for what is no number. */
    static Optional<BigDecimal> number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(value, DIGITS).stripTrailingZeros();
            return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Empty for what no calendar has. */
    static Optional<LocalDateTime> moment(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        int days = serial.intValue();
        long millis = serial.remainder(BigDecimal.ONE)
                .multiply(MILLIS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (since1904) {
            return Optional.of(at(ERA_1904.plusDays(days), millis));
        } else if (days == NEVER_WAS) {
            return Optional.empty();
        }
        return Optional.of(at(ERA_1900.plusDays(days > NEVER_WAS ? days - 1L : days), millis));
    }

    private static LocalDateTime at(LocalDate day, long millis) {
        return day.atStartOfDay().plusNanos(millis * 1_000_000);
    }
}
