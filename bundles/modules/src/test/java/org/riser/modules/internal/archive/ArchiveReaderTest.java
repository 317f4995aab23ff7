package org.riser.modules.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;

/** Files of strangers: cut off, too large, and larger than they look. */
class ArchiveReaderTest {
    private static final int MIB = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void readsAPlainFolder() throws IOException {
        write(1, "riser/module.yaml", "classes/Big.class");
        assertThat(read(bytes.toByteArray()).files().files()).containsOnlyKeys("module.yaml");
    }

    @Test
    void refusesAFileThatIsCutOffAnywhere() throws IOException {
        write(0, "riser/module.yaml", "riser/scripts/hello.yaml");
        byte[] whole = bytes.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("the first %d of %d bytes", length, whole.length)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("no complete jar or zip");
        }
    }

    @Test
    void refusesDescriptorsThatUnpackToMoreThanTheyMay() throws IOException {
        write(31, "riser/module.yaml");
        assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("too large when unpacked");
    }

    @Test
    void refusesOtherContentThatUnpacksToMoreThanAnybodyWaitsFor() throws IOException {
        write(501, "classes/Bomb.class");
        assertThat(bytes.size()).isLessThan(3 * MIB);
        assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("too large when unpacked");
    }

    private void write(int mebibytes, String... entries) throws IOException {
        byte[] zeros = new byte[MIB];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("id: water\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < mebibytes; i++) {
                    zip.write(zeros);
                }
            }
        }
    }

    private static ModuleArchive read(byte[] file) {
        return ArchiveReader.read("file.jar", new ByteArrayInputStream(file));
    }
}
