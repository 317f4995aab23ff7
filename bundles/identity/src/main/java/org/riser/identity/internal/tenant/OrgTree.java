package org.riser.identity.internal.tenant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.identity.OrgUnit;

/** What stands above and below what, in one tenant at one moment. */
final class OrgTree {
    private final Map<UUID, OrgUnit> units;

    OrgTree(List<OrgUnit> units) {
        this.units = units.stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
    }

    /** The unit and everything below it. */
    Set<UUID> from(UUID top) {
        Set<UUID> found = new HashSet<>(Set.of(top));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (OrgUnit unit : units.values()) {
                grew |= unit.parent() != null && found.contains(unit.parent()) && found.add(unit.id());
            }
        }
        return found;
    }

    /** The hall the unit is or stands in; the unit itself when there is no hall above it. */
    UUID hallOf(UUID start) {
        Optional<OrgUnit> at = unit(start);
        while (at.isPresent()) {
            if (at.get().kind() == OrgUnit.Kind.HALL) {
                return at.get().id();
            }
            at = unit(at.get().parent());
        }
        return start;
    }

    boolean has(UUID id) {
        return units.containsKey(id);
    }

    private Optional<OrgUnit> unit(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(units.get(id));
    }
}
