package org.riser.api.health;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A figure that operators watch, read when they ask. Registered as a service; read on any thread, so it answers within
 * a second.
 */
@ConsumerType
public interface Measure {
    /** Unique, lower case with underscores, ending in its unit: {@code riser_timer_lag_seconds}. */
    String name();

    /** What it says, in one English sentence. */
    String help();

    /** Name of the label that tells the values apart, for instance {@code tenant}. */
    String label();

    /** The values by label. */
    Map<String, Double> read();
}
