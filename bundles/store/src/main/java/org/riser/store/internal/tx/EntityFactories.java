package org.riser.store.internal.tx;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The deployed persistence units by name. Thread-safe; changed by whoever deploys, read by every transaction. */
public final class EntityFactories {
    private final Map<String, EntityManagerFactory> byUnit = new ConcurrentHashMap<>();

    public void put(String unit, EntityManagerFactory factory) {
        byUnit.put(unit, factory);
    }

    /** Takes a unit away and closes it; does nothing when there is none. */
    public void close(String unit) {
        EntityManagerFactory factory = byUnit.remove(unit);
        if (factory != null) {
            factory.close();
        }
    }

    public void closeAll() {
        byUnit.keySet().forEach(this::close);
    }

    /** @throws IllegalStateException if the unit is not deployed */
    EntityManagerFactory get(String unit) {
        EntityManagerFactory factory = byUnit.get(unit);
        if (factory == null) {
            throw new IllegalStateException("No persistence unit '" + unit + "' is deployed; deployed are "
                    + byUnit.keySet() + ". Reference its UnitReady service to wait for it.");
        }
        return factory;
    }
}
