package org.riser.rulebook;

import java.math.BigDecimal;
import java.time.Duration;

/** When a clock warns, counted from its start (convention C10). Immutable. */
public sealed interface WarnCell {
    /**
     * After a part of the limit; of a limit in days, at 00:00 of the day the part falls on (convention C8a).
     *
     * @param percent more than 0, less than 100
     */
    record Percent(BigDecimal percent) implements WarnCell {}

    /**
     * After a fixed time.
     *
     * @param elapsed longer than zero
     */
    record After(Duration elapsed) implements WarnCell {}

    /** The clock warns only by its breach. */
    record Never() implements WarnCell {}
}
