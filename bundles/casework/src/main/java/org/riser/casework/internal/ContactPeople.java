package org.riser.casework.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.StaffDirectory;

/**
 * From where people work on a contact. It is kept with the contact when they come into it: people and units may be moved
 * later, and what is past must not move with them.
 */
final class ContactPeople {
    private static final String STAFF = "staff:";

    private final StaffDirectory staff;
    private final Departments departments;

    ContactPeople(StaffDirectory staff, Departments departments) {
        this.staff = staff;
        this.departments = departments;
    }

    /** Keeps the team and the department of somebody who has come into the contact. */
    void remember(TenantId tenant, ContactRow contact, @Nullable String principal) {
        Map<String, Object> known = of(contact);
        if (principal == null || known.containsKey(principal)) {
            return;
        }
        Map<String, Object> place = new LinkedHashMap<>();
        team(tenant, principal).ifPresent(team -> {
            place.put("team", team);
            departments.of(tenant, team).ifPresent(department -> place.put("department", department));
        });
        known.put(principal, place);
        contact.people = Json.write(known);
    }

    /** What an event says of somebody who has the contact from then on; without a place if none was known. */
    static Map<String, Object> owner(ContactRow contact, String principal) {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("owner", principal);
        if (of(contact).get(principal) instanceof Map<?, ?> place) {
            place.forEach((level, unit) -> owner.put(String.valueOf(level), unit));
        }
        return owner;
    }

    /** A telephone system may report an agent whom nobody here knows. */
    private Optional<String> team(TenantId tenant, String principal) {
        return id(principal)
                .flatMap(id -> staff.find(Caller.system(tenant, "casework"), id))
                .flatMap(person -> Optional.ofNullable(person.orgUnit()))
                .map(UUID::toString);
    }

    private static Optional<UUID> id(String principal) {
        try {
            return principal.startsWith(STAFF)
                    ? Optional.of(UUID.fromString(principal.substring(STAFF.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> of(ContactRow contact) {
        return contact.people == null ? new LinkedHashMap<>() : Json.read(contact.people);
    }
}
