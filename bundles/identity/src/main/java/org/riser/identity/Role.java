package org.riser.identity;

import java.util.Set;
import org.riser.api.Text;
import org.riser.api.security.DataScope;

/**
 * A set of permissions under a name, with the data scope they reach.
 *
 * @param id stable and unique in the tenant; case kinds name roles by it
 * @param permissions {@code *} grants all
 * @param standard true for the roles every tenant is created with; they may be edited, not deleted
 */
public record Role(String id, Text name, Set<String> permissions, DataScope scope, boolean standard, long version) {
    public Role {
        permissions = Set.copyOf(permissions);
    }
}
