package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;
import org.riser.api.security.DataScope;

/**
 * A role that a tenant gets when the module is enabled for it; its id begins with the module's.
 *
 * @param permissions of the platform or of the module
 * @param scope how far its view reaches; the team unless the descriptor says otherwise
 */
public record RoleTemplate(String id, Text name, List<String> permissions, DataScope scope) {
    public RoleTemplate {
        permissions = List.copyOf(permissions);
    }
}
