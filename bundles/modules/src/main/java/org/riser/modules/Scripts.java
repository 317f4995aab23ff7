package org.riser.modules;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;

/**
 * What a tenant's people are given to say, and never to say. Follows switches of modules and changes at once; each change is
 * published as a notice of topic {@value #TOPIC} whose subject is the script's key. Thread-safe.
 *
 * <p>Changes need the permission {@code script.edit}.
 */
@ProviderType
public interface Scripts {
    String TOPIC = "script";

    /** As the module of a script that every tenant has. */
    String CORE = "core";

    /** As the module of a script that a tenant added. */
    String OWN = "own";

    /**
     * Those that every tenant has, those of the enabled modules, by order, then the tenant's own; each in the order of its
     * files; without those that are switched off.
     */
    List<TenantScript> of(TenantId tenant);

    /** The same with those that are switched off. */
    List<TenantScript> all(Caller caller);

    /** @throws NotFound if the caller's tenant has no such script */
    TenantScript find(Caller caller, String key);

    /**
     * Adds one of the tenant's own.
     *
     * @param id the same again gives the same script
     * @param reason up to 500 characters
     * @throws InvalidInput if something is missing or does not fit
     */
    TenantScript add(Caller caller, UUID id, ScriptWording wording, String reason);

    /**
     * Words a script otherwise, switches it off, or takes it as it was brought.
     *
     * @param wording needed, and taken, for {@link TenantScript.Use#WORDED} only
     * @param reason up to 500 characters
     * @param version the caller saw
     * @throws InvalidInput if something is missing or does not fit, or there is no standard to go back to
     * @throws org.riser.api.error.Conflict if somebody else changed it
     * @throws NotFound if the caller's tenant has no such script
     */
    TenantScript change(
            Caller caller,
            String key,
            TenantScript.Use use,
            @Nullable ScriptWording wording,
            String reason,
            long version);

    /** What became of a script, the last first. */
    List<ScriptVersion> versions(Caller caller, String key);
}
