package org.riser.modules.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.riser.modules.check.ModuleFiles;

/** Makes a bundle of a descriptor folder, so that its author needs no build. The same files give the same bytes. */
final class PlainBundle {
    private static final Pattern ID = Pattern.compile("(?m)^id:\\s*['\"]?([a-z][a-z0-9-]*)");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*['\"]?([0-9]+\\.[0-9]+\\.[0-9]+)");
    private static final long NO_TIME = 0L;

    private PlainBundle() {}

    static ModuleArchive of(String name, ModuleFiles files) {
        String main = new String(files.files().getOrDefault(ModuleFiles.MAIN, new byte[0]), StandardCharsets.UTF_8);
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.riser.module." + find(ID, main, "unnamed"));
        headers.putValue("Bundle-Version", find(VERSION, main, "0.0.0"));
        try {
            return new ModuleArchive(name, jar(manifest, files), headers, files, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
    }

    private static byte[] jar(Manifest manifest, ModuleFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            ZipEntry head = entry("META-INF/MANIFEST.MF");
            jar.putNextEntry(head);
            manifest.write(jar);
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                jar.putNextEntry(entry(ModuleFiles.FOLDER + file.getKey()));
                jar.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(NO_TIME);
        return entry;
    }

    /** The descriptor is checked later; a bundle needs some name even to be refused. */
    private static String find(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
