package org.riser.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one rule pack as they came: {@code pack.yaml}, {@code *.csv}, {@code scenarios/*.yaml}, {@code
 * expert/*.drl}. Immutable; the byte arrays are not copied and must not be changed.
 *
 * @param origin where they are from, for messages ({@code utility-water-1.0.0.jar!/riser/rules})
 * @param files content by path inside the pack, with {@code /}
 */
public record PackFiles(String origin, Map<String, byte[]> files) {
    public PackFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The pack of a module that brings no tables: only the core's rows decide for it. */
    public static PackFiles empty(String id, String version) {
        String pack = "id: " + id + "\nversion: " + version + "\nname: {zh: " + id + ", en: " + id + "}\n";
        return new PackFiles(id, Map.of("pack.yaml", pack.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IOException if a file cannot be read */
    public static PackFiles of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new PackFiles(folder.toString(), files);
    }
}
