package org.riser.customers;

import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * The accounts of one tenant. Reading needs {@code customer.view}, writing {@code customer.edit}. Thread-safe.
 */
@ProviderType
public interface Accounts {
    Optional<Account> find(Caller caller, UUID id);

    /** By its whole number. */
    Optional<Account> find(Caller caller, String number);

    Page<Account> page(Caller caller, AccountQuery query);

    /** @throws org.riser.api.error.Conflict if the number is taken */
    Account create(Caller caller, AccountData data);

    /** @throws org.riser.api.error.Conflict if the version is not the current one */
    Account change(Caller caller, UUID id, AccountData data, long version);

    /** The whole address, written into the audit trail with the reason. Needs {@code customer.reveal}. */
    String revealAddress(Caller caller, UUID id, String reason);
}
