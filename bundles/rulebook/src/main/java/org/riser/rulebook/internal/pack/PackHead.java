package org.riser.rulebook.internal.pack;

import java.time.ZoneId;
import java.util.Set;
import org.riser.api.Text;

/**
 * What {@code pack.yaml} says.
 *
 * @param id of the pack
 * @param version of the pack
 * @param name for people
 * @param zone in which its dates are meant
 * @param configured facts that a company's configuration provides and no case brings along, such as a price
 */
public record PackHead(String id, String version, Text name, ZoneId zone, Set<String> configured) {
    public PackHead {
        configured = Set.copyOf(configured);
    }
}
