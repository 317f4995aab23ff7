package org.riser.itests.hotplug;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds on to after a full collection, as the JDK's own tool tells.
 *
 * @param heapBytes of live objects
 * @param classLoaders of every kind
 * @param bundles class loaders of bundles alone
 */
record Memory(long heapBytes, long classLoaders, long bundles) {
    private static final Pattern HEAP = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern CLASS_LOADERS = Pattern.compile("(?m)^Total = (\\d+)");
    private static final Pattern BUNDLES =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+\\S+BundleWiringImpl\\$BundleClassLoader\\b");

    static Memory of(ProcessHandle process) throws IOException {
        ask(process, "GC.run"); // what only waits to be cleaned up is gone by the second collection
        String histogram = ask(process, "GC.class_histogram");
        return new Memory(
                number(HEAP, histogram),
                number(CLASS_LOADERS, ask(process, "VM.classloader_stats")),
                number(BUNDLES, histogram));
    }

    private static long number(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + answer);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String ask(ProcessHandle process, String command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%.1f MB live, %d class loaders, %d of bundles".formatted(heapBytes / 1e6, classLoaders, bundles);
    }
}
