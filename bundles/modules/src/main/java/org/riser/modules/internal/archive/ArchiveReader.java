package org.riser.modules.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.modules.check.ModuleFiles;

/** Reads files that people hand in, within bounds that a hostile one cannot stretch. */
public final class ArchiveReader {
    /** Bytes of the whole file. */
    public static final int MOST_BYTES = 50 << 20;

    private static final int MOST_ENTRIES = 20_000;
    /** Bytes of what is read, unpacked. */
    private static final int MOST_UNPACKED = 30 << 20;
    /** Bytes of what is passed over, unpacked: a small file can hold more than anybody waits for. */
    private static final int MOST_PASSED = 500 << 20;

    private static final byte[] END_MARK = {'P', 'K', 5, 6};
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final String VIEW_SERVICE = "org.riser.console.ViewContribution";
    private static final String COMPONENTS = "OSGI-INF/";
    private static final Attributes.Name SYMBOLIC_NAME = new Attributes.Name("Bundle-SymbolicName");

    private ArchiveReader() {}

    /**
     * Reads a bundle, or makes one of a plain jar or zip.
     *
     * @throws InvalidInput if it is too large, no zip, or holds no module
     */
    public static ModuleArchive read(String name, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge(name);
            }
            requireEnd(bytes);
            SortedMap<String, byte[]> entries = unpack(name, bytes);
            String folder = folder(name, entries);
            ModuleFiles files = new ModuleFiles(name, below(folder, entries));
            Attributes manifest = manifest(entries);
            return manifest.containsKey(SYMBOLIC_NAME) && folder.equals(ModuleFiles.FOLDER)
                    ? new ModuleArchive(name, bytes, manifest, files, views(entries))
                    : PlainBundle.of(name, files);
        } catch (IOException e) {
            throw new InvalidInput(
                    "module.unreadable",
                    new Text(
                            "无法读取 " + name + "：不是完整的 jar 或 zip 文件，请重新打包上传。",
                            name + " cannot be read: it is no complete jar or zip; pack it again."));
        }
    }

    /** A stream of entries ends well wherever it was cut off between two of them; the mark of the end would be missing. */
    private static void requireEnd(byte[] zip) throws IOException {
        for (int at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - MOST_COMMENT); at--) {
            if (Arrays.equals(zip, at, at + END_MARK.length, END_MARK, 0, END_MARK.length)) {
                return;
            }
        }
        throw new EOFException("no end of the archive");
    }

    /** Only what a module's descriptor and a manifest need; classes are the framework's to read. */
    private static SortedMap<String, byte[]> unpack(String name, byte[] bytes) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        int count = 0;
        int unpacked = 0;
        long passed = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw tooLargeUnpacked(name);
                }
                if (!entry.isDirectory() && isWanted(entry.getName())) {
                    byte[] content = zip.readNBytes(MOST_UNPACKED - unpacked + 1);
                    unpacked += content.length;
                    entries.put(entry.getName(), content);
                } else {
                    passed += zip.skip(MOST_PASSED - passed + 1);
                }
                if (unpacked > MOST_UNPACKED || passed > MOST_PASSED) {
                    throw tooLargeUnpacked(name);
                }
            }
        }
        return entries;
    }

    private static boolean isWanted(String path) {
        return path.endsWith(".yaml")
                || path.endsWith(".csv")
                || path.contains(ModuleFiles.FOLDER)
                || path.startsWith(COMPONENTS)
                || path.equals(JarFile.MANIFEST_NAME);
    }

    /** {@code riser/}, or in a plain zip wherever {@code module.yaml} lies nearest to the top. */
    private static String folder(String name, SortedMap<String, byte[]> entries) {
        if (entries.containsKey(ModuleFiles.FOLDER + ModuleFiles.MAIN)) {
            return ModuleFiles.FOLDER;
        }
        return entries.keySet().stream()
                .filter(path -> path.equals(ModuleFiles.MAIN) || path.endsWith("/" + ModuleFiles.MAIN))
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .map(path -> path.substring(0, path.length() - ModuleFiles.MAIN.length()))
                .orElseThrow(() -> new InvalidInput(
                        "module.none",
                        new Text(
                                name + " 中没有 riser/module.yaml，不是业务模块。",
                                name + " holds no riser/module.yaml, so it is no module.")));
    }

    private static SortedMap<String, byte[]> below(String folder, SortedMap<String, byte[]> entries) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        entries.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                files.put(path.substring(folder.length()), content);
            }
        });
        files.keySet().removeIf(path -> path.equals(JarFile.MANIFEST_NAME) || path.startsWith(COMPONENTS));
        return files;
    }

    private static Attributes manifest(SortedMap<String, byte[]> entries) throws IOException {
        byte[] manifest = entries.getOrDefault(JarFile.MANIFEST_NAME, new byte[0]);
        return new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
    }

    /** Component descriptions that provide the console's view service, by simple class name. */
    private static List<String> views(SortedMap<String, byte[]> entries) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(COMPONENTS))
                .filter(entry -> new String(entry.getValue(), StandardCharsets.UTF_8).contains(VIEW_SERVICE))
                .map(entry -> entry.getKey().replaceAll(".*[./]([^./]+)\\.xml", "$1"))
                .toList();
    }

    private static InvalidInput tooLarge(String name) {
        return new InvalidInput(
                "module.too-large",
                new Text(name + " 超过 50 MB，请去掉不需要的内容。", name + " is larger than 50 MB; leave out what is not needed."));
    }

    private static InvalidInput tooLargeUnpacked(String name) {
        return new InvalidInput(
                "module.too-large-unpacked",
                new Text(
                        name + " 解压后过大：描述文件最多 30 MB，其余最多 500 MB，文件最多 20000 个。请去掉不需要的内容。",
                        name
                                + " is too large when unpacked: at most 30 MB of descriptors, 500 MB of the rest and 20,000"
                                + " files; leave out what is not needed."));
    }
}
