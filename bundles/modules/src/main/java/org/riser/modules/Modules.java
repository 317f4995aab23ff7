package org.riser.modules;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;

/**
 * Brings utility modules in and takes them out while people work. What is wanted (which modules, which bytes, which tenants)
 * is in the database; every node follows it. Each change is published as a notice of topic {@value #TOPIC} whose subject is
 * the module's id. Thread-safe; changes of one module wait for each other.
 *
 * <p>Every method needs the permission {@value #PERMISSION} and otherwise throws {@link Forbidden}. Installing and removing
 * concern all tenants and belong to a caller of the group; a subsidiary's administrator may enable and disable for the own
 * tenant.
 */
@ProviderType
public interface Modules {
    String TOPIC = "module";
    String PERMISSION = "module.manage";

    /** Shipped, installed, broken and removed modules, by order and id. */
    List<ModuleState> all(Caller caller);

    /**
     * What installing the shipped module would do; for an installed one, what installing the shipped version again would do.
     *
     * @throws NotFound if no such module is shipped or installed
     */
    ImpactReport impact(Caller caller, String id);

    /**
     * The same for a file that was not installed yet; nothing is changed.
     *
     * @throws InvalidInput if it holds no module
     */
    ImpactReport impact(Caller caller, String fileName, InputStream jarOrZip);

    /**
     * Installs a shipped module; does nothing when this version is installed and active.
     *
     * @throws NotFound if no such module is shipped
     * @throws InvalidInput with every problem if it is refused; what was installed before keeps working
     */
    ModuleState install(Caller caller, String id);

    /**
     * Installs or updates a module from a bundle, or from a plain jar or zip that only holds the descriptor folder.
     *
     * @param fileName for messages only
     * @param jarOrZip at most 50 MB; not closed
     * @throws InvalidInput with every problem if it is refused; what was installed before keeps working
     */
    ModuleState install(Caller caller, String fileName, InputStream jarOrZip);

    /**
     * Takes the module out for every tenant. Its cases stay readable, its clocks freeze, no table is dropped.
     *
     * @throws NotFound if it is not installed
     */
    void remove(Caller caller, String id);

    /**
     * Lets a tenant use an installed module and thaws its clocks; does nothing when it is enabled.
     *
     * @throws NotFound if it is not installed
     * @throws Conflict if this node could not start it
     */
    void enable(Caller caller, TenantId tenant, String id);

    /**
     * Takes the module from a tenant: running commands finish, then nothing of it is offered and its clocks freeze.
     *
     * @param reason kept with the freeze and in the audit
     * @throws NotFound if it is not enabled for the tenant
     */
    void disable(Caller caller, TenantId tenant, String id, String reason);
}
