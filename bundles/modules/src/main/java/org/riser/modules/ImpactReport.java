package org.riser.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.modules.descriptor.Permission;
import org.riser.modules.descriptor.RoleTemplate;

/**
 * What installing a module would do, told before it is done.
 *
 * @param version that would be installed
 * @param installedVersion that is installed now, or null
 * @param core version range of the platform it works with
 * @param dependencies packages and bundles it needs, each with whether this platform has it
 * @param permissions it adds
 * @param roles it adds to tenants that enable it
 * @param kinds case kinds and what happens to them
 * @param tables rule tables it brings, with their number of rows
 * @param changelogs database change-logs it brings
 * @param views names of the Java views it brings to the menu
 * @param problems why it cannot be installed; empty when it can
 */
public record ImpactReport(
        String id,
        String version,
        @Nullable String installedVersion,
        Text name,
        String core,
        List<Dependency> dependencies,
        List<Permission> permissions,
        List<RoleTemplate> roles,
        List<KindChange> kinds,
        List<TableInfo> tables,
        List<String> changelogs,
        List<String> views,
        List<Problem> problems) {
    public ImpactReport {
        dependencies = List.copyOf(dependencies);
        permissions = List.copyOf(permissions);
        roles = List.copyOf(roles);
        kinds = List.copyOf(kinds);
        tables = List.copyOf(tables);
        changelogs = List.copyOf(changelogs);
        views = List.copyOf(views);
        problems = List.copyOf(problems);
    }

    /** Whether the installation would be accepted. */
    public boolean possible() {
        return problems.isEmpty();
    }

    /**
     * One thing the module needs from the platform.
     *
     * @param requirement as the bundle states it, for instance {@code org.riser.api;version="[1.0,2)"}
     */
    public record Dependency(String requirement, boolean present) {}

    /** A case kind of the new version compared with the installed one. */
    public record KindChange(String id, Text name, Change change) {}

    /** What happens to a case kind. */
    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED
    }

    /**
     * A rule table that comes with the module.
     *
     * @param table name of the rule table ({@code sla}, {@code gate} …)
     */
    public record TableInfo(String table, int rows) {}
}
