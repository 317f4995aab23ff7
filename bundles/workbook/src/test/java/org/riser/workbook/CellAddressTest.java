package org.riser.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellAddressTest {
    @Property(tries = 300)
    void isReadBackAsItIsWritten(
            @ForAll @IntRange(min = 1, max = 1_048_576) int row, @ForAll @IntRange(min = 1, max = 16_384) int column) {
        CellAddress address = new CellAddress(row, column);

        assertThat(CellAddress.of(address.toString())).contains(address);
    }

    @Test
    void whatNoSheetHasIsNone() {
        assertThat(CellAddress.of("XFD1048576")).contains(new CellAddress(1_048_576, 16_384));
        for (String text : new String[] {"", "A", "7", "A0", "XFE1", "A1048577", "a1", "A1B", "A1 ", "A-1"}) {
            assertThat(CellAddress.of(text)).isEmpty();
        }
    }
}
