package org.riser.console.internal.web;

import com.vaadin.flow.di.Lookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Flow would otherwise look for on a flat class path. */
final class FixedLookup implements Lookup {
    private final Map<Class<?>, Object> services = new HashMap<>();

    <T> FixedLookup with(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    @Override
    public <T> @Nullable T lookup(Class<T> type) {
        Object service = services.get(type);
        return service == null ? null : type.cast(service);
    }

    @Override
    public <T> Collection<T> lookupAll(Class<T> type) {
        T service = lookup(type);
        return service == null ? List.of() : List.of(service);
    }
}
