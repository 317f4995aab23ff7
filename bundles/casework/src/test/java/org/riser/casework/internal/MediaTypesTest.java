package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
    @Test
    void readsTheTypeFromTheContent() {
        assertThat(MediaTypes.of(HexFormat.of().parseHex("89504e470d0a1a0a0000")))
                .contains("image/png");
        assertThat(MediaTypes.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).contains("application/pdf");
    }

    @Test
    void knowsNothingOfScriptsAndOfFilesTooShort() {
        assertThat(MediaTypes.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(MediaTypes.of(new byte[] {(byte) 0xff})).isEmpty();
    }
}
