package org.riser.api.health;

import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;

/**
 * A part of the platform that must be ready before the platform is. Registered as a service; asked at every readiness
 * probe, by several threads, so it answers from memory or within a second.
 */
@ConsumerType
public interface HealthPart {
    /** Unique and stable: {@code rulebook}, {@code timers}. */
    String name();

    /** How it is now. */
    Report check();

    /**
     * The state of a part.
     *
     * @param ready whether it can do its work
     * @param detail what the matter is and the remedy, or what it is doing well; nothing secret
     */
    record Report(boolean ready, Text detail) {
        public static Report ready(String zh, String en) {
            return new Report(true, new Text(zh, en));
        }

        public static Report notReady(String zh, String en) {
            return new Report(false, new Text(zh, en));
        }
    }
}
