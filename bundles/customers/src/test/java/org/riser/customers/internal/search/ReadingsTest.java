package org.riser.customers.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    /** Where the table comes from; a newer ICU may read some rare characters differently, then make the table anew. */
    @Test
    void agreeWithIcu() {
        Transliterator latin = Transliterator.getInstance("Han-Latin; Lower");
        Transliterator plain = Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove");
        int read = 0;
        for (char character = '\u4E00'; character <= '\u9FFF'; character++) {
            String toned = latin.transliterate(String.valueOf(character)).replaceAll("[ǖǘǚǜü]", "v");
            String expected = plain.transliterate(toned).strip();
            if (expected.matches("[a-z]+")) {
                assertThat(Readings.usual(character))
                        .as(String.valueOf(character))
                        .isEqualTo(expected);
                read++;
            }
        }
        assertThat(read).isEqualTo(20_924);
    }

    @Test
    void knowNothingOutsideTheTable() {
        assertThat(Readings.of('x')).isEmpty();
        assertThat(Readings.of('あ')).isEmpty();
    }
}
