package org.riser.customers.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.customers.Masked;
import org.riser.identity.Difference;

/** What a change changed, personal data masked. */
final class Changes {
    private Changes() {}

    static Map<String, Object> of(Customer old, Customer changed) {
        return new Difference()
                .add("number", old.number(), changed.number())
                .add("kind", old.kind(), changed.kind())
                .add("name", Masks.name(old.name()), Masks.name(changed.name()))
                .add("title", old.title(), changed.title())
                .add("idKind", old.idKind(), changed.idKind())
                .add("idNumber", shown(old.idNumber()), shown(changed.idNumber()))
                .add("phones", shown(old.phones()), shown(changed.phones()))
                .add("address", shown(old.address()), shown(changed.address()))
                .add("language", old.language(), changed.language())
                .add("care", sorted(old.care()), sorted(changed.care()))
                .add("consents", sorted(old.consents()), sorted(changed.consents()))
                .add("specialFollowUp", old.specialFollowUp(), changed.specialFollowUp())
                .add("active", old.active(), changed.active())
                .asMap();
    }

    static Map<String, Object> of(Account old, Account changed) {
        return new Difference()
                .add("number", old.number(), changed.number())
                .add("customer", old.customer(), changed.customer())
                .add("kind", old.kind(), changed.kind())
                .add("class", old.accountClass(), changed.accountClass())
                .add("address", shown(old.address()), shown(changed.address()))
                .add("state", old.state(), changed.state())
                .add("attributes", old.attributes(), changed.attributes())
                .asMap();
    }

    static Map<String, Object> of(Device old, Device changed) {
        return new Difference()
                .add("kind", old.kind(), changed.kind())
                .add("serial", old.serial(), changed.serial())
                .add("account", old.account(), changed.account())
                .add("customer", old.customer(), changed.customer())
                .add("state", old.state(), changed.state())
                .add("attributes", old.attributes(), changed.attributes())
                .asMap();
    }

    private static String shown(@Nullable Masked value) {
        return value == null ? "" : value.shown();
    }

    private static List<String> shown(List<Masked> values) {
        return values.stream().map(Masked::shown).toList();
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
