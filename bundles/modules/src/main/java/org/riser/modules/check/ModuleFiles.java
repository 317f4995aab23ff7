package org.riser.modules.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a module's descriptor folder as they came. Immutable; the byte arrays are not copied and must not be changed.
 *
 * @param origin where they are from, for messages ({@code utility-water-1.0.0.jar})
 * @param files content by path below {@code riser/}, with {@code /} ({@code case-kinds/leak.yaml})
 */
public record ModuleFiles(String origin, SortedMap<String, byte[]> files) {
    /** The file that makes a folder a module. */
    public static final String MAIN = "module.yaml";
    /** The folder's name in a jar or zip, with the slash. */
    public static final String FOLDER = "riser/";

    private static final String RULES = "rules/";
    private static final String DEMO = "demo/";

    public ModuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder that holds {@value #MAIN}.
     *
     * @throws IOException if a file cannot be read
     */
    public static ModuleFiles of(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new ModuleFiles(folder.toString(), files);
    }

    /** What cases are rendered from: everything but rules, which have versions of their own, and demo data. */
    public ModuleFiles descriptor() {
        return only(path -> !path.startsWith(RULES) && !path.startsWith(DEMO));
    }

    /** The rule pack's files by path inside the pack; empty when the module brings none. */
    public SortedMap<String, byte[]> rules() {
        SortedMap<String, byte[]> rules = new TreeMap<>();
        only(path -> path.startsWith(RULES))
                .files
                .forEach((path, bytes) -> rules.put(path.substring(RULES.length()), bytes));
        return rules;
    }

    /** SHA-256 of the {@link #descriptor()} part, 64 hexadecimal digits; the same wherever the files came from. */
    public String hash() {
        MessageDigest digest = sha256();
        descriptor().files.forEach((path, bytes) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(bytes.length)
                    .flip());
            digest.update(name);
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private ModuleFiles only(Predicate<String> wanted) {
        SortedMap<String, byte[]> some = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (wanted.test(file.getKey())) {
                some.put(file.getKey(), file.getValue());
            }
        }
        return new ModuleFiles(origin, some);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
