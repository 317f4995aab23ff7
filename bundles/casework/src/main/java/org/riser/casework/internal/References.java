package org.riser.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnits;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;
import org.riser.store.UnitOfWork;

/** Whether what a form refers to is there: contacts, people, teams, accounts and devices of the same tenant. */
final class References {
    private final CaseRecords records;
    private final Register register;
    private final StaffDirectory staff;
    private final OrgUnits orgUnits;

    References(CaseRecords records, Register register, StaffDirectory staff, OrgUnits orgUnits) {
        this.records = records;
        this.register = register;
        this.staff = staff;
        this.orgUnits = orgUnits;
    }

    boolean customer(TenantId tenant, UUID id) {
        return register.customer(tenant, id).isPresent();
    }

    boolean account(TenantId tenant, UUID id) {
        return register.account(tenant, id).isPresent();
    }

    boolean device(TenantId tenant, UUID id) {
        return register.device(tenant, id).isPresent();
    }

    boolean contact(UnitOfWork unit, UUID id) {
        return records.contact(unit, id).isPresent();
    }

    Optional<Staff> person(TenantId tenant, String id) {
        return staff.find(platform(tenant), UUID.fromString(id));
    }

    /** A fault for each of the values that leads nowhere. */
    List<Fault> faults(TenantId tenant, List<Field> fields, Map<String, Object> values) {
        return fields.stream()
                .map(field -> fault(tenant, field, values.get(field.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Fault fault(TenantId tenant, Field field, @Nullable Object value) {
        if (!(value instanceof String id)) {
            return null;
        }
        if (leads(tenant, field, id)) {
            return field.id().equals(CoreFields.WORKER.id()) ? absent(tenant, id) : null;
        }
        return Fault.of(
                "fields." + field.id(),
                "field.unknown-reference",
                "“" + field.name().zh() + "” 指向的记录不存在，请重新选择。",
                "“" + field.name().en() + "” names nothing that exists here; choose another.");
    }

    /** Work goes to nobody who has left: an account that is closed cannot even see it. */
    private @Nullable Fault absent(TenantId tenant, String worker) {
        return person(tenant, worker)
                .filter(person -> !person.active())
                .map(person -> Fault.of(
                        "fields." + CoreFields.WORKER.id(),
                        "worker.inactive",
                        person.name() + "的账号已停用，不能派给此人，请另选处理人。",
                        "The account of " + person.name() + " is closed; choose somebody else."))
                .orElse(null);
    }

    /** Photos and signatures are not looked for here: their store checks them. */
    private boolean leads(TenantId tenant, Field field, String id) {
        return switch (field.type()) {
            case STAFF -> person(tenant, id).isPresent();
            case ORG_UNIT ->
                orgUnits.find(platform(tenant), UUID.fromString(id)).isPresent();
            case ACCOUNT -> account(tenant, UUID.fromString(id));
            case DEVICE -> device(tenant, UUID.fromString(id));
            default -> true;
        };
    }

    private static Caller platform(TenantId tenant) {
        return Caller.system(tenant, "casework");
    }
}
