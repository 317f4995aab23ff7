package org.riser.publication.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.api.Page;
import org.riser.api.security.Caller;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** The people of a company, each in a role that is called after them. */
final class Colleagues implements StaffDirectory {
    private final Map<UUID, Staff> people = new LinkedHashMap<>();

    Staff hire(String name) {
        Staff person = new Staff(UUID.randomUUID(), name, name, null, null, Set.of(name), null, true, 1);
        people.put(person.id(), person);
        return person;
    }

    void leaves(Staff person) {
        people.put(
                person.id(),
                new Staff(person.id(), person.userName(), person.name(), null, null, person.roles(), null, false, 2));
    }

    @Override
    public Page<Staff> page(Caller caller, StaffQuery query) {
        return new Page<>(
                people.values().stream()
                        .filter(person -> query.role() == null || person.roles().contains(query.role()))
                        .filter(person -> query.active() == null || query.active() == person.active())
                        .filter(person -> query.text() == null
                                || person.name()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(query.text().toLowerCase(Locale.ROOT)))
                        .toList(),
                null);
    }

    @Override
    public Optional<Staff> find(Caller caller, UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Map<String, String> names(Caller caller, Collection<String> principals) {
        return people.values().stream()
                .filter(person -> principals.contains(person.principal()))
                .collect(Collectors.toMap(Staff::principal, Staff::name));
    }

    @Override
    public NewAccess create(Caller caller, NewStaff staff) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Staff change(Caller caller, UUID id, StaffChange change, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public NewAccess resetPassword(Caller caller, UUID id) {
        throw new UnsupportedOperationException();
    }
}
