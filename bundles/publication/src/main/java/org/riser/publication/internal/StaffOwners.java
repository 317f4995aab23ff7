package org.riser.publication.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.publication.RuleOwners;

/**
 * Asks the directory in the platform's name: rule authors need not see all that it knows of people to name one of them.
 * Thread-safe.
 */
@Component(service = {RuleOwners.class, StaffOwners.class})
public final class StaffOwners implements RuleOwners {
    private static final String PERSON = "staff:";
    private static final int MOST_ALIKE = 200;

    private final StaffDirectory staff;
    private final Roles roles;

    @Activate
    public StaffOwners(@Reference StaffDirectory staff, @Reference Roles roles) {
        this.staff = staff;
        this.roles = roles;
    }

    @Override
    public List<RuleOwner> find(Caller caller, String text, int limit) {
        caller.require(Permissions.RULE_EDIT);
        Caller platform = platform(caller.tenant());
        return readers(platform).stream()
                .map(role -> StaffQuery.withRole(role, limit).containing(text.isEmpty() ? null : text))
                .flatMap(query -> staff.page(platform, query).items().stream())
                .distinct()
                .map(person -> new RuleOwner(person.principal(), person.name()))
                .sorted(Comparator.comparing(RuleOwner::name).thenComparing(RuleOwner::principal))
                .limit(limit)
                .toList();
    }

    /** Those of some principals who may answer for rules. */
    Set<String> known(TenantId tenant, Collection<String> principals) {
        if (principals.isEmpty()) {
            return Set.of();
        }
        Caller platform = platform(tenant);
        Set<String> readers = readers(platform);
        return principals.stream()
                .filter(principal -> person(platform, principal)
                        .filter(Staff::active)
                        .filter(person -> person.roles().stream().anyMatch(readers::contains))
                        .isPresent())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The name somebody signs in with; empty for whoever is nobody of the company. */
    public Optional<String> userName(TenantId tenant, String principal) {
        return person(platform(tenant), principal).map(Staff::userName);
    }

    /** Who signs in with a name. */
    public Optional<String> principal(TenantId tenant, String userName) {
        StaffQuery alike = StaffQuery.everyone(MOST_ALIKE).containing(userName);
        return staff.page(platform(tenant), alike).items().stream()
                .filter(person -> person.userName().equalsIgnoreCase(userName))
                .map(Staff::principal)
                .findFirst();
    }

    private Optional<Staff> person(Caller platform, String principal) {
        return principal.startsWith(PERSON)
                ? id(principal.substring(PERSON.length())).flatMap(id -> staff.find(platform, id))
                : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written as an id: nobody
        }
    }

    private Set<String> readers(Caller platform) {
        return roles.all(platform).stream()
                .filter(role -> role.permissions().contains(Permissions.RULE_VIEW)
                        || role.permissions().contains("*"))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private static Caller platform(TenantId tenant) {
        return Caller.system(tenant, "rules");
    }
}
