package org.riser.identity.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.identity.Staff;
import org.riser.identity.Tenant;

/**
 * One demo tenant to be filled.
 *
 * @param modules ids of the modules the tenant shall have
 * @param staff its demo users by role id
 */
public record DemoContext(Tenant tenant, Set<String> modules, Map<String, List<Staff>> staff) {
    public DemoContext {
        modules = Set.copyOf(modules);
        staff = Map.copyOf(staff);
    }
}
