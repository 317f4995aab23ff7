package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/**
 * A permission that a module adds; its id begins with the module's.
 *
 * @param roles standard roles that get it when a tenant first uses a version of the module that names it, after an
 *     upgrade as at the first enabling; from then on the tenant decides
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
