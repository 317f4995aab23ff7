package org.riser.store.internal.unit;

import java.net.URL;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's parts come from: a bundle, or the class path of a test.
 *
 * @param name the artifact id of the bundle
 * @param loader sees the entities and the change log
 * @param root the URL the unit's classes are found under
 * @param persistenceXml null for a unit that has tables only
 * @param changeLog path of the Liquibase change log, or null for a unit without tables of its own
 * @param fingerprint changes whenever the change log's text does; empty to have the change log always looked through
 * @param requires units whose tables this one's tables refer to
 */
public record UnitSource(
        String name,
        ClassLoader loader,
        URL root,
        @Nullable URL persistenceXml,
        @Nullable String changeLog,
        String fingerprint,
        Set<String> requires) {
    public UnitSource {
        requires = Set.copyOf(requires);
    }
}
