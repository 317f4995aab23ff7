package org.riser.modules;

import org.riser.modules.descriptor.Script;

/**
 * A script as a tenant has it. Immutable.
 *
 * @param module id of the module that brought it, {@link Scripts#CORE} for one that every tenant has, {@link Scripts#OWN} for
 *     the tenant's own
 * @param version how often the tenant changed it
 */
public record TenantScript(String module, Script script, Use use, long version) {
    /** What the tenant made of it. */
    public enum Use {
        /** It is not shown. */
        OFF,
        /** As it was brought. */
        STANDARD,
        /** In the tenant's words. */
        WORDED
    }

    /** As nobody changed it. */
    public static TenantScript standard(String module, Script script) {
        return new TenantScript(module, script, Use.STANDARD, 0);
    }

    /** The name by which it is asked for. */
    public String key() {
        return module + "." + script.id();
    }
}
