package org.riser.modules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/** What a tenant's people are given to say, and never to say. Follows switches of modules at once. Thread-safe. */
@ProviderType
public interface Scripts {
    /** As the module of a script that every tenant has. */
    String CORE = "core";

    /** Those that every tenant has, then those of the enabled modules, by order; each in the order of its files. */
    List<TenantScript> of(TenantId tenant);
}
