package org.riser.modules.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RulePacks;

/** The platform's own rule pack, out of the rulebook's jar: the module's class path has one of the same name. */
final class CorePack {
    private static final String FOLDER = "riser/rules/";

    private CorePack() {}

    static PackFiles read() throws IOException {
        try (ZipFile jar = new ZipFile(rulebook())) {
            Map<String, byte[]> files = new TreeMap<>();
            List<? extends ZipEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                }
            }
            return new PackFiles("core", files);
        }
    }

    private static File rulebook() throws IOException {
        try {
            return new File(RulePacks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the rulebook's jar cannot be found", e);
        }
    }
}
