package org.riser.itests.hotplug;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A utility that no build knows: a folder of descriptors among the test's resources, packed when it is asked for. */
final class ModuleJar {
    private static final String FOLDER = "riser/";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private ModuleJar() {}

    static ModuleJar of(String resource) throws IOException {
        ModuleJar jar = new ModuleJar();
        Path root = Path.of(uri(resource));
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.entries.put(FOLDER + root.relativize(file), Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /** Writes something else into a file of the folder; fails when the file does not hold what is to be replaced. */
    ModuleJar replacing(String file, String old, String replacement) {
        String text = new String(entries.get(FOLDER + file), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return with(FOLDER + file, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    ModuleJar version(String version) {
        return replacing("module.yaml", "version: 1.0.0", "version: " + version);
    }

    ModuleJar with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    /** As a bundle with Java would have it, with one header more. */
    ModuleJar manifest(String header) {
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: heating\n"
                + "Bundle-Version: 1.1.0\n" + header + "\n";
        return with("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static URI uri(String resource) {
        try {
            return ModuleJar.class.getResource("/" + resource).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
