package org.riser.casework.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/**
 * Lays out what rules may look at: the case ({@code case.*}), its fields ({@code field.<id>}), the answers to its
 * checklists ({@code checklist.<list>.<item>}), and the customer, account and device it is about. What another account or
 * device is like that a field names stands under that field ({@code field.<id>.state}): a rule must never judge one thing
 * and mean another. Personal data is no fact.
 */
final class CaseFacts {
    private final Lookup register;

    CaseFacts(Lookup register) {
        this.register = register;
    }

    /** Finds what a case is about. */
    interface Lookup {
        Optional<Customer> customer(TenantId tenant, UUID id);

        Optional<Account> account(TenantId tenant, UUID id);

        Optional<Device> device(TenantId tenant, UUID id);
    }

    /** The facts of an attempt to do {@code action} with the values it would leave. */
    Facts of(CaseFile file, String action, CaseValues values, Instant at) {
        return of(file, values).with("case.action", action).with("now", at);
    }

    Facts of(CaseFile file, CaseValues values) {
        return of(file.caller.tenant(), file.kind, file.row, file.row.stage, values);
    }

    /** The facts of a case as it stood at a stage, with the values it had then. */
    Facts of(TenantId tenant, CaseKind kind, CaseRow row, String stage, CaseValues values) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("case.kind", kind.id());
        facts.put("case.module", kind.module());
        facts.put("case.channel", row.channel);
        facts.put("case.stage", stage);
        facts.put("case.acceptedAt", row.acceptedAt);
        values.fields().forEach((id, value) -> {
            if (kind.field(id).map(Field::type).filter(FieldType::isFact).isPresent()) {
                facts.put("field." + id, value);
            }
        });
        values.checklists()
                .forEach((list, answers) ->
                        answers.forEach((item, answer) -> facts.put("checklist." + list + "." + item, answer)));
        addWhatItIsAbout(tenant, row, facts);
        addReferences(tenant, kind, values, facts);
        return Facts.of(facts);
    }

    private void addWhatItIsAbout(TenantId tenant, CaseRow row, Map<String, Object> facts) {
        Optional.ofNullable(row.customer)
                .flatMap(id -> register.customer(tenant, id))
                .ifPresent(customer -> add(customer, facts));
        Optional.ofNullable(row.account)
                .flatMap(id -> register.account(tenant, id))
                .ifPresent(account -> add("account.", account, facts));
        Optional.ofNullable(row.device)
                .flatMap(id -> register.device(tenant, id))
                .ifPresent(device -> add("device.", device, facts));
    }

    private void addReferences(TenantId tenant, CaseKind kind, CaseValues values, Map<String, Object> facts) {
        for (Field field : kind.fields()) {
            String under = "field." + field.id() + ".";
            if (field.type() == FieldType.ACCOUNT) {
                reference(values, field)
                        .flatMap(id -> register.account(tenant, id))
                        .ifPresent(account -> add(under, account, facts));
            } else if (field.type() == FieldType.DEVICE) {
                reference(values, field)
                        .flatMap(id -> register.device(tenant, id))
                        .ifPresent(device -> add(under, device, facts));
            }
        }
    }

    private static void add(Customer customer, Map<String, Object> facts) {
        facts.put("customer.kind", customer.kind());
        facts.put("customer.care", customer.care().stream().sorted().toList());
    }

    private static void add(String under, Account account, Map<String, Object> facts) {
        account.attributes().forEach((name, value) -> facts.put(under + name, value));
        facts.put(under + "class", account.accountClass());
    }

    private static void add(String under, Device device, Map<String, Object> facts) {
        device.attributes().forEach((name, value) -> facts.put(under + name, value));
        facts.put(under + "kind", device.kind());
        facts.put(under + "state", device.state());
    }

    private static Optional<UUID> reference(CaseValues values, Field field) {
        return Optional.ofNullable(values.fields().get(field.id())).map(value -> UUID.fromString(value.toString()));
    }
}
