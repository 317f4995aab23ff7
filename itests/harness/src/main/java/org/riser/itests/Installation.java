package org.riser.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An unpacked archive. Everything that changes at run time lies in a data folder apart from it, so that one installation
 * serves any number of {@link Riser} processes; only a test that edits {@code etc} unpacks its own.
 */
public record Installation(Path home) {

    private static final Installation SHARED = unpack(work().resolve("installation"));

    /** The installation that the tests of one module share; nobody may change a file of it. */
    public static Installation shared() {
        return SHARED;
    }

    /** Unpacks the archive of this build into a folder, which is emptied first. */
    public static Installation unpack(Path folder) {
        Path archive = Path.of(required("riser.archive"));
        try {
            Folders.fresh(folder);
            Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip", "1")
                    .inheritIO()
                    .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("cannot unpack " + archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Installation(folder);
    }

    /** The folder in which a module's tests may write; the build's {@code clean} empties it. */
    static Path work() {
        return Path.of(required("riser.work")).toAbsolutePath();
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "system property " + property + " is missing: run the test by `mvn verify`");
        }
        return value;
    }
}
