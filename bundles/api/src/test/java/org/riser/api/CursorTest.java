package org.riser.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riser.api.error.InvalidInput;

class CursorTest {
    @Test
    void givesBackWhatWasPacked() {
        assertThat(Cursor.parts(Cursor.of("表", "", "a_b"), 3)).containsExactly("表", "", "a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "!", "8CgAAA", "YQ=="})
    void refusesWhatWasNeverGivenOut(String text) {
        assertThatThrownBy(() -> Cursor.parts(text, 1))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("cursor")));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        assertThatThrownBy(() -> Cursor.parts(Cursor.of("a"), 2)).isInstanceOf(InvalidInput.class);
    }
}
