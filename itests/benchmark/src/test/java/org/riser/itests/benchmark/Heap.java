package org.riser.itests.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.itests.Riser;

/** The heap of a running platform. */
final class Heap {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private Heap() {}

    static void collect(Riser riser) throws IOException {
        jcmd(riser, "GC.run");
    }

    /** In KiB. */
    static long used(Riser riser) throws IOException {
        Matcher used = USED.matcher(jcmd(riser, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the Java machine does not say how much heap it uses");
        }
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(Riser riser, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(riser.process().pid()),
                        command)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
