package org.riser.casework.internal.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;

/** Turns the names in demo field values (roles, account and device numbers) into the ids of what was created. */
final class DemoValues {
    private static final Pattern SPAN = Pattern.compile("[-+]?P[-+\\dYMWDTHS.]+");

    private final CaseKind kind;
    private final DemoPeople people;
    private final DemoThings things;
    private final Supplier<UUID> picture;

    /** @param picture stores what stands for a photo or a signature */
    DemoValues(CaseKind kind, DemoPeople people, DemoThings things, Supplier<UUID> picture) {
        this.kind = kind;
        this.people = people;
        this.things = things;
        this.picture = picture;
    }

    /** @param acceptedAt what spans such as {@code -PT10M} and {@code P3D} in times and dates are counted from */
    Map<String, Object> resolve(Map<String, Object> fields, Instant acceptedAt) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        fields.forEach((id, value) -> resolved.put(
                id,
                kind.field(id)
                        .flatMap(field -> named(field, String.valueOf(value), acceptedAt))
                        .orElse(value)));
        return resolved;
    }

    private Optional<Object> named(Field field, String name, Instant acceptedAt) {
        return switch (field.type()) {
            case STAFF -> people.find(name).map(staff -> staff.id().toString());
            case ACCOUNT -> Optional.ofNullable(things.account(name)).map(UUID::toString);
            case PHOTO, SIGNATURE -> Optional.of(picture.get().toString());
            case DEVICE -> Optional.ofNullable(things.device(name)).map(UUID::toString);
            case TIME ->
                SPAN.matcher(name).matches()
                        ? Optional.of(acceptedAt.plus(Duration.parse(name)).toString())
                        : Optional.empty();
            case DATE ->
                SPAN.matcher(name).matches()
                        ? Optional.of(LocalDate.ofInstant(acceptedAt, ZoneOffset.UTC)
                                .plus(Period.parse(name))
                                .toString())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
