package org.riser.rest.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=\"XyZ\"";

    @Test
    void findsTheFirstFileBehindOtherParts() {
        Optional<Upload> file = parse("""
                --XyZ
                Content-Disposition: form-data; name="note"

                hello
                --XyZ
                Content-Disposition: form-data; name="file"; filename="C:\\tmp\\表.jpg"
                Content-Type: image/jpeg

                line 1
                line 2
                --XyZ--
                """);
        assertThat(file).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo("表.jpg");
            assertThat(found.content()).asString(StandardCharsets.UTF_8).isEqualTo("line 1\r\nline 2");
        });
    }

    @Test
    void takesAnEmptyFileAsItIs() {
        Optional<Upload> file =
                parse("--XyZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"e\"\r\n\r\n\r\n--XyZ--\r\n");
        assertThat(file).hasValueSatisfying(found -> assertThat(found.content()).isEmpty());
    }

    @Test
    void findsNothingInABrokenForm() {
        assertThat(parse("")).isEmpty();
        assertThat(parse("--XyZ--\r\n")).isEmpty();
        assertThat(parse("--XyZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"e\"\r\n\r\ncut off"))
                .isEmpty();
        assertThat(Multipart.firstFile(new byte[0], "multipart/form-data")).isEmpty();
    }

    private static Optional<Upload> parse(String form) {
        return Multipart.firstFile(form.replaceAll("(?<!\r)\n", "\r\n").getBytes(StandardCharsets.UTF_8), TYPE);
    }
}
