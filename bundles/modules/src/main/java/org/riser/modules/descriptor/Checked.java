package org.riser.modules.descriptor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

/**
 * The outcome of checking input: a typed value, or what is wrong with it.
 *
 * @param value null when nothing was given or when there are faults
 * @param faults empty when the input is good
 */
public record Checked<T>(@Nullable T value, List<Fault> faults) {
    public Checked {
        faults = List.copyOf(faults);
    }

    public static <T> Checked<T> good(T value) {
        return new Checked<>(value, List.of());
    }

    /** Nothing was given, and nothing had to be. */
    public static <T> Checked<T> absent() {
        return new Checked<>(null, List.of());
    }

    public static <T> Checked<T> bad(Fault fault) {
        return new Checked<>(null, List.of(fault));
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /**
     * The value, or empty when none was given.
     *
     * @throws InvalidInput with all faults if there are any
     */
    public Optional<T> orThrow() {
        if (!isGood()) {
            throw new InvalidInput(faults);
        }
        return optional();
    }
}
