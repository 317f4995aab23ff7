package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/**
 * A permission that a module adds; its id begins with the module's.
 *
 * @param roles standard roles that get it when a tenant switches the module on for the first time, or uses it when a
 *     newer version adds the permission; from then on the tenant decides
 */
public record Permission(String id, Text name, List<String> roles) {
    public Permission {
        roles = List.copyOf(roles);
    }

    /** A permission that nobody gets by itself. */
    public Permission(String id, Text name) {
        this(id, name, List.of());
    }
}
