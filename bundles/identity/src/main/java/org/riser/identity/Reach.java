package org.riser.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one caller sees among rows that have an owner (a principal) and an org unit. {@link OrgUnits#reach} works it
 * out from the data scope: OWN sees what it owns, TEAM also what belongs to its unit and those below, HALL also the rest
 * of its hall; TENANT and GROUP see everything inside the tenant. Immutable.
 *
 * @param everything true when no row of the tenant is hidden
 * @param principal sees what it owns in any case
 * @param orgUnits ids of the units in view
 */
public record Reach(boolean everything, String principal, Set<String> orgUnits) {
    public Reach {
        orgUnits = Set.copyOf(orgUnits);
    }

    public boolean sees(@Nullable String owner, @Nullable String orgUnit) {
        return everything || principal.equals(owner) || (orgUnit != null && orgUnits.contains(orgUnit));
    }

    /**
     * The same as a JPQL condition over two paths, for instance {@code reach.where("c.owner", "c.orgUnit")}. The paths
     * are the query's own text, never input.
     */
    public Condition where(String ownerPath, String orgUnitPath) {
        if (everything) {
            // No literal: EclipseLink stops binding values on Derby in a statement that compares two of them.
            return new Condition("(" + ownerPath + " is null or " + ownerPath + " is not null)", Map.of());
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("reachOwner", principal);
        if (orgUnits.isEmpty()) {
            return new Condition(ownerPath + " = :reachOwner", parameters);
        }
        parameters.put("reachUnits", orgUnits);
        return new Condition("(" + ownerPath + " = :reachOwner or " + orgUnitPath + " in :reachUnits)", parameters);
    }

    /** JPQL text and the values of its named parameters. */
    public record Condition(String jpql, Map<String, Object> parameters) {
        public Condition {
            parameters = Map.copyOf(parameters);
        }
    }
}
