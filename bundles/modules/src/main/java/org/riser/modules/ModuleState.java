package org.riser.modules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;

/**
 * What the platform knows of one module. On this node, at the moment of asking.
 *
 * @param version of the descriptor in use; of the shipped jar when it is not installed
 * @param hash of the descriptor in use, or null when it was never read
 * @param source where it comes from: {@code shipped}, {@code upload} or {@code deploy}
 * @param enabledFor tenants that use it
 * @param problems why it (or the newer version offered) was refused; empty when all is well
 */
public record ModuleState(
        String id,
        String version,
        @Nullable String hash,
        Text name,
        String icon,
        int order,
        Status status,
        String source,
        Set<TenantId> enabledFor,
        List<Problem> problems) {
    public ModuleState {
        enabledFor = Set.copyOf(enabledFor);
        problems = List.copyOf(problems);
    }

    /** Whether the module's bundle is at work on this node. */
    public enum Status {
        /** Shipped with the platform, not installed. */
        AVAILABLE,
        /** Installed and running. */
        ACTIVE,
        /** Wanted, but this node could not start it; see the problems. */
        FAILED,
        /** Taken out; its descriptors are kept, so its cases stay readable. */
        REMOVED
    }
}
