package org.riser.store.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.store.internal.unit.PersistenceXml;
import org.riser.store.internal.unit.UnitSource;

/** Finds the parts of a unit on the class path, where a bundle would name them in its manifest. */
final class ClassPathUnits {
    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    private final ClassLoader loader = ClassPathUnits.class.getClassLoader();

    /** @throws IllegalArgumentException if there is neither a persistence.xml nor a change log of that name */
    UnitSource find(String name) {
        URL persistenceXml = persistenceXml(name);
        String changeLog = "db/" + name + "/changelog.xml";
        URL changes = loader.getResource(changeLog);
        if (persistenceXml == null && changes == null) {
            throw new IllegalArgumentException("Unit '" + name + "' is not on the class path: there is neither "
                    + changeLog + " nor a " + PERSISTENCE_XML + " with this unit name.");
        }
        URL anchor = persistenceXml != null ? root(persistenceXml, PERSISTENCE_XML) : root(changes, changeLog);
        return new UnitSource(name, loader, anchor, persistenceXml, changes == null ? null : changeLog, "", Set.of());
    }

    private @Nullable URL persistenceXml(String name) {
        try {
            for (URL file : Collections.list(loader.getResources(PERSISTENCE_XML))) {
                if (PersistenceXml.readAll(file).stream()
                        .anyMatch(xml -> xml.unit().equals(name))) {
                    return file;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL root(URL file, String path) {
        String url = file.toString();
        String root = url.substring(0, url.length() - path.length());
        try {
            return URI.create(root.startsWith("jar:") ? root.substring(4, root.length() - 2) : root)
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(root, e);
        }
    }
}
