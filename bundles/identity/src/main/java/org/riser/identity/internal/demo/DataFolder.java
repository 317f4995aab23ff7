package org.riser.identity.internal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.riser.identity.internal.Setting;

/** The folder of everything this installation keeps, and files in it that only its owner may read. */
record DataFolder(Path path) {
    /** {@code riser.data}, or else Karaf's data folder. */
    static DataFolder ofThisProcess() {
        return new DataFolder(Path.of(
                Setting.of("riser.data").or(() -> Setting.of("karaf.data")).orElse("data")));
    }

    Optional<String> read(String name) {
        try {
            Path file = path.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path.resolve(name), unreadable);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot delete " + path.resolve(name) + "; delete it yourself", refused);
        }
    }

    /** Writes the whole file or nothing, readable by its owner alone from its first moment. */
    Path writeSecret(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(path);
            Path draft = Files.createTempFile(path, name, ".new");
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING)
                    .toAbsolutePath();
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot write " + file + "; make the data folder writable", refused);
        }
    }
}
