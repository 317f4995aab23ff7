package org.riser.workbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.riser.workbook.Cell;

class XmlPartTest {
    /** As many as a cell may hold, each written as an escape; of more it is enough to know that there are more. */
    private static final int MOST = 7 * (Cell.LONGEST_TEXT + 1);

    @Test
    void ofATextNoMoreIsKeptThanACellMayHold() throws BadWorkbook {
        assertThat(text("x".repeat(3 * MOST) + "</a>")).hasSize(MOST);
        assertThat(text("x".repeat(MOST) + "</a>")).hasSize(MOST);
        assertThat(text("xy<!-- z --></a>")).isEqualTo("xy");
    }

    private static String text(String content) throws BadWorkbook {
        byte[] xml = ("<x><a>" + content + "</x>").getBytes(StandardCharsets.UTF_8);
        try (XmlPart part = new XmlPart("x.xml", new ByteArrayInputStream(xml))) {
            part.nextStart();
            part.nextStart();
            return part.text();
        }
    }
}
