package org.riser.modules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a tenant's script once. Immutable.
 *
 * @param version counts from 1
 * @param wording the company's own from then on; null when it was switched off or went back to the standard
 */
public record ScriptVersion(
        long version, TenantScript.Use use, @Nullable ScriptWording wording, String reason, String by, Instant at) {}
