package org.riser.console.admin.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.identity.OrgUnit;

/** The halls and teams of a company from the top down, each below what it stands in. Immutable. */
final class UnitTree {
    private final List<Line> lines = new ArrayList<>();

    /** A unit, how deep it stands, and its name behind those of the units above. */
    record Line(OrgUnit unit, int depth, String path) {}

    UnitTree(List<OrgUnit> units) {
        Map<@Nullable UUID, List<OrgUnit>> below = new HashMap<>();
        Set<UUID> known = new HashSet<>();
        units.forEach(unit -> known.add(unit.id()));
        for (OrgUnit unit : units) {
            UUID parent = unit.parent() != null && known.contains(unit.parent()) ? unit.parent() : null;
            below.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
        }
        below.values()
                .forEach(list -> list.sort(Comparator.comparing(OrgUnit::kind)
                        .thenComparing(OrgUnit::name)
                        .thenComparing(OrgUnit::id)));
        walk(null, 0, "", below);
    }

    private void walk(@Nullable UUID parent, int depth, String above, Map<@Nullable UUID, List<OrgUnit>> below) {
        for (OrgUnit unit : below.getOrDefault(parent, List.of())) {
            String path = above + unit.name();
            lines.add(new Line(unit, depth, path));
            walk(unit.id(), depth + 1, path + " / ", below);
        }
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    /** Open ones, which people and work can be put into. */
    List<Line> open() {
        return lines.stream().filter(line -> line.unit().active()).toList();
    }

    Optional<Line> find(@Nullable UUID id) {
        return lines.stream().filter(line -> line.unit().id().equals(id)).findFirst();
    }

    /** How many open units stand below one, at any depth. */
    long openBelow(OrgUnit unit) {
        Set<UUID> own = withBelow(unit);
        return open().stream()
                .filter(line -> !line.unit().id().equals(unit.id()))
                .filter(line -> own.contains(line.unit().id()))
                .count();
    }

    /** Those with the text somewhere in their path. */
    List<Line> matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.path().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** Open units that the unit may stand below: not itself, and none that stands below it. */
    List<Line> above(@Nullable OrgUnit unit) {
        Set<UUID> own = unit == null ? Set.of() : withBelow(unit);
        return open().stream().filter(line -> !own.contains(line.unit().id())).toList();
    }

    private Set<UUID> withBelow(OrgUnit unit) {
        Set<UUID> own = new HashSet<>(Set.of(unit.id()));
        for (Line line : lines) { // from the top down
            if (line.unit().parent() != null && own.contains(line.unit().parent())) {
                own.add(line.unit().id());
            }
        }
        return own;
    }
}
