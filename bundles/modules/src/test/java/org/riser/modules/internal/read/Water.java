package org.riser.modules.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.check.Reading;

/** The sixth utility, which the product does not know; each test breaks it in its own way. */
final class Water {
    private final SortedMap<String, byte[]> files;

    private Water(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    static Water good() throws Exception {
        Path folder = Path.of("src", "test", "resources", "water");
        return new Water(new TreeMap<>(ModuleFiles.of(folder).files()));
    }

    Water with(String path, String content) {
        return with(path, content.getBytes(UTF_8));
    }

    Water with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    Water without(String path) {
        files.remove(path);
        return this;
    }

    /** Replaces a text that must be there. */
    Water replace(String path, String text, String by) {
        String before = new String(files.get(path), UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(path + " does not contain " + text);
        }
        return with(path, before.replace(text, by));
    }

    ModuleFiles files() {
        return new ModuleFiles("water", files);
    }

    Reading read() {
        return new ModuleReader("1.0.0").read(files());
    }
}
