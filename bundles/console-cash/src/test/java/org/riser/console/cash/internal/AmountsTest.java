package org.riser.console.cash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riser.api.error.InvalidInput;

class AmountsTest {
    @Test
    void readsWhatWasTyped() {
        assertThat(Amounts.of("amount", " 56.50 ")).isEqualTo(new BigDecimal("56.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ten", "1e9", "1,5", "１２元", "123456789012345678901"})
    void namesTheFieldOfWhatIsNoNumber(String typed) {
        assertThatThrownBy(() -> Amounts.of("amount", typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults().get(0).field()).isEqualTo("amount"));
    }
}
