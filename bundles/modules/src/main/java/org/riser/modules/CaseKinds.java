package org.riser.modules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.DeviceKind;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * The case kinds a tenant works with. Answers come from memory and follow installs, removals and switches at once; hold no
 * answer longer than one command or one request. Thread-safe.
 */
@ProviderType
public interface CaseKinds {
    /** Kinds of all modules that are enabled for the tenant and active here, by module order and then as declared. */
    List<CaseKind> enabled(TenantId tenant);

    /** The kind in its newest version, if new cases may be opened and acted on. */
    Optional<CaseKind> enabled(TenantId tenant, String kindId);

    /** The kind as a case was opened with, whether or not its module is still there. */
    Optional<CaseKind> stored(TenantId tenant, String kindId, String descriptorHash);

    /** The newest known descriptor of a module that is or was enabled for the tenant. */
    Optional<ModuleDescriptor> module(TenantId tenant, String moduleId);

    /** Newest descriptors of the modules enabled for the tenant and active here, by order. */
    List<ModuleDescriptor> modules(TenantId tenant);

    /**
     * What people call a kind of device: as the first of the tenant's modules names it, by order; by its id when none
     * does.
     */
    default DeviceKind device(TenantId tenant, String id) {
        return modules(tenant).stream()
                .flatMap(module -> module.devices().stream())
                .filter(device -> device.id().equals(id))
                .findFirst()
                .orElse(DeviceKind.unnamed(id));
    }

    /** Whether the module is enabled for the tenant and active on this node. */
    boolean isEnabled(TenantId tenant, String moduleId);
}
