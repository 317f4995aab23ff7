package org.riser.console.admin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.identity.Tenant;

/** A group, its subsidiaries, and the halls and teams of each, from the top down. */
final class CompanyTree {
    private CompanyTree() {}

    /**
     * A company or a unit of it.
     *
     * @param unit null for the company itself
     * @param depth 0 for the group
     */
    record Line(Tenant company, UnitTree.@Nullable Line unit, int depth) {}

    /**
     * The companies that the text names, whole, and of the others the units that it names; all of them below the group.
     *
     * @param text part of an id, of a name in either language, or of a unit's path; empty for everything
     */
    static List<Line> lines(Tenant group, List<Tenant> subsidiaries, Function<Tenant, UnitTree> units, String text) {
        List<Line> lines = new ArrayList<>();
        add(lines, group, 0, units.apply(group), text);
        subsidiaries.forEach(company -> add(lines, company, 1, units.apply(company), text));
        if (!lines.isEmpty() && !lines.get(0).company().equals(group)) {
            lines.add(0, new Line(group, null, 0));
        }
        return lines;
    }

    private static void add(List<Line> lines, Tenant company, int depth, UnitTree units, String text) {
        boolean named = isNamed(company, text);
        List<UnitTree.Line> shown = named ? units.all() : units.matching(text);
        if (named || !shown.isEmpty()) {
            lines.add(new Line(company, null, depth));
            shown.forEach(unit -> lines.add(new Line(company, unit, depth + 1 + unit.depth())));
        }
    }

    private static boolean isNamed(Tenant company, String text) {
        String names = company.id() + "\n" + company.name().zh() + "\n"
                + company.name().en();
        return names.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
