package org.riser.customers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * The customers of one tenant. Reading needs {@code customer.view}, writing {@code customer.edit}; personal data is
 * masked until it is revealed. Every change is in the audit trail, with masked values. Thread-safe.
 */
@ProviderType
public interface Customers {
    Optional<Customer> find(Caller caller, UUID id);

    Page<Customer> page(Caller caller, CustomerQuery query);

    /**
     * Who calls from this number, for the screen-pop; at most 20, active ones first.
     *
     * @param phone as the network sends it: spaces, hyphens and +86 do not matter
     */
    List<Customer> byPhone(Caller caller, String phone);

    /**
     * Finds customers, accounts and devices by the beginning of a name, its pinyin or pinyin initials, phone, number,
     * serial or piece of the address, or by the last four digits of a phone. Several words must all match.
     *
     * @param limit 1 to 50
     */
    List<SearchHit> search(Caller caller, String text, int limit);

    /**
     * @throws org.riser.api.error.Conflict if the number is taken
     * @throws org.riser.api.error.InvalidInput naming each field that does not fit
     */
    Customer create(Caller caller, CustomerData data);

    /** @throws org.riser.api.error.Conflict if the version is not the current one */
    Customer change(Caller caller, UUID id, CustomerData data, long version);

    /**
     * The clear value, written into the audit trail with the reason before it is returned. Needs
     * {@code customer.reveal}.
     *
     * @param reason 2 to 200 characters
     * @return several phones each on a line of their own; empty when there is no value
     */
    String reveal(Caller caller, UUID id, PersonalField field, String reason);
}
