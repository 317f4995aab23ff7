package org.riser.console.components;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Page;

/** Reads one page of a long list. */
@ConsumerType
@FunctionalInterface
public interface PageSource<T> {
    /** @param cursor from the page before; null for the first */
    Page<T> page(@Nullable String cursor, int limit);
}
