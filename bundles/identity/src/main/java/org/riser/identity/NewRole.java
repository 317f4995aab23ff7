package org.riser.identity;

import java.util.Set;
import org.riser.api.Text;
import org.riser.api.security.DataScope;

/**
 * A role to be created, or what an existing one shall become.
 *
 * @param id 1 to 64 lower-case letters, digits, hyphens and dots, beginning with a letter
 */
public record NewRole(String id, Text name, Set<String> permissions, DataScope scope) {
    public NewRole {
        permissions = Set.copyOf(permissions);
    }
}
