package org.riser.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.riser.store.internal.unit.PersistenceXml;
import org.riser.store.internal.unit.UnitSource;

/** The unit that a bundle announces in its manifest. */
final class BundleUnit {
    static final String PERSISTENCE = "Riser-Persistence";
    static final String CHANGE_LOG = "Riser-Changelog";
    static final String REQUIRES = "Riser-Requires";

    private static final int WIRING_ATTEMPTS = 50;
    private static final long WIRING_PAUSE_MILLIS = 100;

    private final Bundle bundle;
    private final @Nullable URL persistenceXml;
    private final @Nullable String changeLog;
    private final String name;

    private BundleUnit(Bundle bundle, @Nullable URL persistenceXml, @Nullable String changeLog) {
        this.bundle = bundle;
        this.persistenceXml = persistenceXml;
        this.changeLog = changeLog;
        this.name = persistenceXml == null ? folder(String.valueOf(changeLog)) : onlyUnit(persistenceXml);
    }

    /**
     * Empty for a bundle without tables.
     *
     * @throws IllegalArgumentException if a header names a file that is not there or not readable
     */
    static Optional<BundleUnit> of(Bundle bundle) {
        String persistence = bundle.getHeaders("").get(PERSISTENCE);
        String changeLog = bundle.getHeaders("").get(CHANGE_LOG);
        if (persistence == null && changeLog == null) {
            return Optional.empty();
        }
        if (changeLog != null) {
            entry(bundle, CHANGE_LOG, changeLog);
        }
        return Optional.of(new BundleUnit(
                bundle, persistence == null ? null : entry(bundle, PERSISTENCE, persistence), changeLog));
    }

    String name() {
        return name;
    }

    /** Every unit comes after the store's own tables. */
    Set<String> requires(String first) {
        String header = Optional.ofNullable(bundle.getHeaders("").get(REQUIRES)).orElse("");
        return Stream.concat(Stream.of(first), Stream.of(header.split(",", -1)))
                .map(String::trim)
                .filter(required -> !required.isEmpty() && !required.equals(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    UnitSource source() throws InterruptedException {
        return new UnitSource(
                name,
                loader(),
                bundle.getEntry("/"),
                persistenceXml,
                changeLog,
                changeLog == null ? "" : fingerprint(changeLog),
                Set.of());
    }

    /** While a bundle is being refreshed it has no wiring for a moment. */
    private ClassLoader loader() throws InterruptedException {
        for (int attempt = 0; attempt < WIRING_ATTEMPTS; attempt++) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && wiring.getClassLoader() != null) {
                return wiring.getClassLoader();
            }
            Thread.sleep(WIRING_PAUSE_MILLIS);
        }
        throw new IllegalStateException("Bundle " + bundle.getSymbolicName() + " is not wired; start it again.");
    }

    /** A digest of every file beside the change log, and of the types they all share. */
    private String fingerprint(String path) {
        Map<String, URL> files = new TreeMap<>();
        for (URL file : Collections.list(bundle.findEntries(path.substring(0, path.lastIndexOf('/')), "*", true))) {
            if (!file.getPath().endsWith("/")) {
                files.put(file.getPath(), file);
            }
        }
        files.put("types", BundleUnit.class.getResource("/db/types.xml"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, URL> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getValue().openStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String folder(String changeLog) {
        String[] parts = changeLog.split("/", -1);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    CHANGE_LOG + " must be db/<artifact id>/changelog.xml, not " + changeLog + ".");
        }
        return parts[parts.length - 2];
    }

    private static String onlyUnit(URL persistenceXml) {
        var units = PersistenceXml.readAll(persistenceXml);
        if (units.size() != 1) {
            throw new IllegalArgumentException(
                    persistenceXml + " must hold exactly one persistence-unit, not " + units.size() + ".");
        }
        return units.get(0).unit();
    }

    private static URL entry(Bundle bundle, String header, String path) {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IllegalArgumentException(header + " of bundle " + bundle.getSymbolicName() + " names " + path
                    + ", which is not in the bundle.");
        }
        return entry;
    }
}
