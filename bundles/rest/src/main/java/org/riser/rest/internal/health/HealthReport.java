package org.riser.rest.internal.health;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the platform is.
 *
 * @param status {@code UP} when it is all there, else {@code DOWN}
 * @param parts by name; empty when only asked for life
 */
public record HealthReport(String status, Map<String, Part> parts) {
    static final String UP = "UP";
    static final String DOWN = "DOWN";

    /**
     * One part.
     *
     * @param status {@code UP} or {@code DOWN}
     * @param detail what the matter is, or what works; only for who is on the same machine
     */
    public record Part(String status, @Nullable String detail) {
        static Part of(boolean ready, String detail) {
            return new Part(ready ? UP : DOWN, detail);
        }
    }

    static HealthReport of(Map<String, Part> parts) {
        boolean up = parts.values().stream().allMatch(part -> part.status().equals(UP));
        return new HealthReport(up ? UP : DOWN, parts);
    }

    /** What anybody may know. */
    public HealthReport brief() {
        Map<String, Part> parts = new TreeMap<>();
        this.parts.forEach((name, part) -> parts.put(name, new Part(part.status(), null)));
        return new HealthReport(status, parts);
    }

    public boolean up() {
        return status.equals(UP);
    }
}
