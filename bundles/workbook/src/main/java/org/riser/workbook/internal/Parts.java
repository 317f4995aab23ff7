package org.riser.workbook.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.riser.workbook.ReadLimits;

/**
 * The parts of a workbook, in a temporary file while they are read: its directory is what counts, so that what was measured
 * is what is read. Used by one thread.
 */
public final class Parts implements Closeable {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final String ENCRYPTED = "EncryptedPackage";
    private static final String MACROS = "vbaproject.bin";

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final AtomicLong left;

    private Parts(Path file, ZipFile zip, ReadLimits limits) throws BadWorkbook {
        this.file = file;
        this.zip = zip;
        left = new AtomicLong(limits.unpackedBytes());
        long declared = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            entries.put(entry.getName().toLowerCase(Locale.ROOT), entry);
            declared += Math.max(0, entry.getSize());
        }
        if (zip.size() > limits.parts() || declared > limits.unpackedBytes() || declared < 0) {
            throw BadWorkbook.bomb();
        }
    }

    /**
     * @throws BadWorkbook if it cannot be a workbook
     * @throws IOException if the stream fails, or the temporary folder does
     */
    public static Parts of(InputStream in, ReadLimits limits) throws IOException, BadWorkbook {
        Path file = Files.createTempFile("riser-workbook", ".tmp");
        ZipFile zip = null;
        try {
            copy(in, file, limits.bytes());
            zip = open(file);
            Parts parts = new Parts(file, zip, limits);
            parts.requireNoMacros();
            return parts;
        } catch (IOException | BadWorkbook | RuntimeException e) {
            if (zip != null) {
                zip.close();
            }
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(InputStream in, Path file, long mostBytes) throws IOException, BadWorkbook {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16 * 1024];
            long bytes = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > mostBytes) {
                    throw BadWorkbook.tooLarge(mostBytes);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static ZipFile open(Path file) throws IOException, BadWorkbook {
        byte[] begin = begin(file);
        if (begin.length == 0) {
            throw BadWorkbook.of("empty", "文件是空的。请重新选择文件。", "The file is empty. Choose another.");
        } else if (startsWith(begin, OLE)) {
            throw isEncrypted(file)
                    ? BadWorkbook.of(
                            "encrypted",
                            "文件设有打开密码。请去掉密码后另存，再上传。",
                            "The file needs a password to open. Save it without one, then upload it.")
                    : BadWorkbook.of(
                            "xls",
                            "这是旧版 .xls 文件。请用电子表格另存为 .xlsx 后再上传。",
                            "This is a file of the old .xls form. Save it as .xlsx, then upload it.");
        } else if (!startsWith(begin, ZIP)) {
            throw BadWorkbook.notWorkbook();
        }
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException
                | IllegalArgumentException damaged) { // a cut file ends early, a damaged one names nonsense
            throw BadWorkbook.broken("zip");
        }
    }

    private static byte[] begin(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OLE.length);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(Arrays.copyOf(bytes, with.length), with);
    }

    /** The name of the stream that holds the encrypted workbook stands in the directory of the file. */
    private static boolean isEncrypted(Path file) throws IOException {
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        return all.contains(new String(ENCRYPTED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private void requireNoMacros() throws BadWorkbook {
        if (names().anyMatch(name -> name.endsWith(MACROS))) {
            throw macros();
        }
    }

    static BadWorkbook macros() {
        return BadWorkbook.of(
                "macros",
                "文件带有宏，已拒绝。请另存为不带宏的 .xlsx 后再上传。",
                "The file holds macros and was refused. Save it as .xlsx without macros, then upload it.");
    }

    /** In lower case. */
    Stream<String> names() {
        return entries.keySet().stream();
    }

    /** Empty if there is no such part. */
    Optional<XmlPart> open(String name) throws BadWorkbook {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream in = new MeasuredStream(zip.getInputStream(entry), entry.getCompressedSize(), left);
            return Optional.of(new XmlPart(name, in));
        } catch (IOException damaged) {
            throw BadWorkbook.broken(name);
        }
    }

    XmlPart require(String name) throws BadWorkbook {
        return open(name).orElseThrow(BadWorkbook::notWorkbook);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
