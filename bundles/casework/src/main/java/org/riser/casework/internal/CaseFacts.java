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
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/**
 * Lays out what rules may look at: the case ({@code case.*}), its fields ({@code field.<id>}), the answers to its
 * checklists ({@code checklist.<list>.<item>}), and the customer, account and device it is about. What another account or
 * device is like that a field names stands under that field ({@code field.<id>.state}): a rule must never judge one thing
 * and mean another. Personal data is no fact.
 */
final class CaseFacts {
    private final Register register;

    CaseFacts(Register register) {
        this.register = register;
    }

    /** The facts of an attempt to do {@code action} with the values it would leave. */
    Facts of(CaseFile file, String action, CaseValues values, Instant at) {
        return of(file, values).with("case.action", action).with("now", at);
    }

    Facts of(CaseFile file, CaseValues values) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("case.kind", file.kind.id());
        facts.put("case.module", file.kind.module());
        facts.put("case.channel", file.row.channel);
        facts.put("case.stage", file.row.stage);
        facts.put("case.acceptedAt", file.row.acceptedAt);
        values.fields().forEach((id, value) -> {
            if (file.kind.field(id).map(Field::type).filter(FieldType::isFact).isPresent()) {
                facts.put("field." + id, value);
            }
        });
        values.checklists()
                .forEach((list, answers) ->
                        answers.forEach((item, answer) -> facts.put("checklist." + list + "." + item, answer)));
        addWhatItIsAbout(file, values, facts);
        return Facts.of(facts);
    }

    private void addWhatItIsAbout(CaseFile file, CaseValues values, Map<String, Object> facts) {
        TenantId tenant = file.caller.tenant();
        Optional.ofNullable(file.row.customer)
                .flatMap(id -> register.customer(tenant, id))
                .ifPresent(customer -> add(customer, facts));
        Optional.ofNullable(file.row.account)
                .flatMap(id -> register.account(tenant, id))
                .ifPresent(account -> add("account.", account, facts));
        Optional.ofNullable(file.row.device)
                .flatMap(id -> register.device(tenant, id))
                .ifPresent(device -> add("device.", device, facts));
        addReferences(file, values, facts);
    }

    private void addReferences(CaseFile file, CaseValues values, Map<String, Object> facts) {
        TenantId tenant = file.caller.tenant();
        for (Field field : file.kind.fields()) {
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
