package org.riser.console.admin.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Permission;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.modules.descriptor.ModuleDescriptor;

/** What a token's scopes are called: permissions of the core and of modules, and the roles it acts in. Immutable. */
final class TokenScopes {
    private static final String EVERYTHING = "*";
    private static final String ROLE = "role:";

    private final Map<String, Text> permissions = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();

    TokenScopes(List<ModuleDescriptor> modules, List<Role> roles) {
        permissions.put(EVERYTHING, AdminTexts.MESSAGES.text("tokens.everything"));
        for (Permission permission : Permissions.all()) {
            permissions.put(permission.id(), permission.name());
        }
        modules.stream()
                .flatMap(module -> module.permissions().stream())
                .forEach(permission -> permissions.put(permission.id(), permission.name()));
        roles.forEach(role -> this.roles.put(ROLE + role.id(), role));
    }

    /** The permissions that the caller has and so may hand on. */
    List<String> permissionsFor(Caller caller) {
        return permissions.keySet().stream().filter(caller::may).toList();
    }

    /** The roles that may nothing which the caller may not. */
    List<String> rolesFor(Caller caller) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().permissions().stream().allMatch(caller::may))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * How far a token of the caller's may see, at most as far as the caller. A token belongs to no hall and no team, so
     * that none is offered.
     */
    static List<DataScope> reachFor(Caller caller) {
        return Stream.of(DataScope.OWN, DataScope.TENANT, DataScope.GROUP)
                .filter(scope -> scope.compareTo(caller.scope()) <= 0)
                .toList();
    }

    /** A scope by name; one that nothing here knows any more stays what it is. */
    Text name(String scope) {
        Role role = roles.get(scope);
        return role == null ? permissions.getOrDefault(scope, Text.same(scope)) : role.name();
    }

    /** Permissions, then roles. */
    static Stream<String> sorted(Set<String> scopes) {
        return scopes.stream()
                .sorted(Comparator.comparing((String scope) -> scope.startsWith(ROLE))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The scopes by name, roles last, as a reader's list. */
    String words(Set<String> scopes, Locale locale) {
        return Text.list(sorted(scopes).map(this::name).toList()).in(locale);
    }
}
