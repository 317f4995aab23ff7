package org.riser.customers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm that is served, as the caller may see it.
 *
 * @param number the readable number, unique in the tenant
 * @param kind free code: {@code residential}, {@code commercial}, {@code owner}, {@code resident}, {@code guest},
 *     {@code dealer}, {@code enterprise} …
 * @param title how the customer likes to be called
 * @param idKind sort of the identity document: {@code id-card}, {@code passport}, {@code licence} …
 * @param phones the first is the one to call
 * @param language what the customer speaks, as a language tag; null: the tenant's
 * @param care free codes for who needs care: {@code elderly}, {@code disabled}, {@code pregnant} …
 * @param consents free codes of what the customer agreed to: {@code follow-up}, {@code marketing} …
 * @param specialFollowUp visited for a spot check
 * @param active false: no longer served; history stays
 */
public record Customer(
        UUID id,
        String number,
        String kind,
        String name,
        @Nullable String title,
        @Nullable String idKind,
        @Nullable Masked idNumber,
        List<Masked> phones,
        @Nullable Masked address,
        @Nullable String language,
        Set<String> care,
        Set<String> consents,
        boolean specialFollowUp,
        @Nullable Instant lastFollowedUpAt,
        @Nullable String note,
        boolean active,
        long version) {
    public Customer {
        phones = List.copyOf(phones);
        care = Set.copyOf(care);
        consents = Set.copyOf(consents);
    }
}
