package org.riser.casework.internal.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.identity.Staff;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;

/** Turns the names in demo field values (roles, account and device numbers) into the ids of what was created. */
final class DemoValues {
    private final CaseKind kind;
    private final DemoPeople people;
    private final DemoThings things;

    DemoValues(CaseKind kind, DemoPeople people, DemoThings things) {
        this.kind = kind;
        this.people = people;
        this.things = things;
    }

    Map<String, Object> resolve(Map<String, Object> fields) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        fields.forEach((id, value) -> resolved.put(
                id,
                kind.field(id)
                        .flatMap(field -> id(field, String.valueOf(value)))
                        .<Object>map(UUID::toString)
                        .orElse(value)));
        return resolved;
    }

    private Optional<UUID> id(Field field, String name) {
        return switch (field.type()) {
            case STAFF -> people.find(name).map(Staff::id);
            case ACCOUNT -> Optional.ofNullable(things.account(name));
            case DEVICE -> Optional.ofNullable(things.device(name));
            default -> Optional.empty();
        };
    }
}
