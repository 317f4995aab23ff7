package org.riser.casework;

import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Fault;

/**
 * One action and whether it can be done now.
 *
 * @param id of the kind's action or of a {@link CoreAction}
 * @param core true for an action that every kind has
 * @param main true for the action that the stage usually goes on with
 * @param blockedBy why not: stage, role, module away; empty when it can be tried. Gates are judged when it is tried,
 *     because they look at what the form brings.
 */
public record ActionState(String id, Text title, boolean core, boolean main, List<Fault> blockedBy) {
    public boolean possible() {
        return blockedBy.isEmpty();
    }
}
