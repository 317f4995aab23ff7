package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/** A role that a tenant gets when the module is enabled for it; its id begins with the module's. */
public record RoleTemplate(String id, Text name, List<String> permissions) {
    public RoleTemplate {
        permissions = List.copyOf(permissions);
    }
}
