package org.riser.customers;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * The devices of one tenant. Reading needs {@code customer.view}, writing {@code customer.edit}. Thread-safe.
 */
@ProviderType
public interface Devices {
    Optional<Device> find(Caller caller, UUID id);

    /** By what is stamped on it, for a scanned code. */
    Optional<Device> find(Caller caller, String kind, String serial);

    Page<Device> page(Caller caller, DeviceQuery query);

    /** @throws org.riser.api.error.Conflict if there is a device of this kind with this serial */
    Device create(Caller caller, DeviceData data);

    /** @throws org.riser.api.error.Conflict if the version is not the current one */
    Device change(Caller caller, UUID id, DeviceData data, long version);
}
