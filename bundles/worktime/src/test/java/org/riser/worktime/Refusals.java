package org.riser.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused with a code and a sentence in both languages. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(WorktimeException.class)
                .isThrownBy(action)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.zh()).isNotBlank().isNotEqualTo(e.en()));
    }
}
