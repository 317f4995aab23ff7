package org.riser.modules;

import org.riser.modules.descriptor.Script;

/**
 * A script as a tenant has it. Immutable.
 *
 * @param module id of the module that brought it, {@link Scripts#CORE} for one that every tenant has
 */
public record TenantScript(String module, Script script) {}
