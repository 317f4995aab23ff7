package org.riser.store;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Text;

/** How the database and the units on it are doing, for the readiness probe and the console's system page. */
@ProviderType
public interface StoreHealth {
    /** Asks the database now; takes a few seconds at most when it is away. */
    Report check();

    /**
     * @param usable whether work can run now
     * @param database what the matter is with the database, and the remedy; or its product and version when usable
     * @param units by name, of every unit whose bundle is active: {@code ready}, {@code waiting for <units>}, or why not
     */
    record Report(boolean usable, Text database, Map<String, String> units) {
        public Report {
            units = Map.copyOf(units);
        }
    }
}
