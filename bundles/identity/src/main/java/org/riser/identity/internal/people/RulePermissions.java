package org.riser.identity.internal.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Difference;
import org.riser.identity.Permissions;
import org.riser.identity.internal.Rounds;
import org.riser.identity.internal.WordSet;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Companies founded before rules could be changed: their authors propose, their managers publish. Only a standard role that
 * nobody has touched since the founding is given the permission, once and with an entry in the audit; what an administrator
 * has made of a role stays as it is.
 */
@Component(
        immediate = true,
        service = {})
public final class RulePermissions {
    private static final Logger LOG = LoggerFactory.getLogger(RulePermissions.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Map<String, String> GIVEN =
            Map.of("rule-author", Permissions.RULE_EDIT, "manager", Permissions.RULE_PUBLISH);

    private final Rounds rounds;

    @Activate
    public RulePermissions(
            @Reference Store store, @Reference Audit audit, @Reference(target = "(unit=identity)") UnitReady ready) {
        rounds = new Rounds(
                "riser-rule-permissions",
                PAUSE,
                () -> {
                    give(store, audit);
                    return false;
                },
                failure -> LOG.warn("standard roles stay without their permissions for now", failure));
    }

    @Deactivate
    public void close() {
        rounds.close();
    }

    /** Doing it again, here or on another node, changes nothing: a role that was given something is touched. */
    static void give(Store store, Audit audit) {
        store.system(SystemScope.MAINTENANCE, unit -> {
            List<Untouched> roles = untouched(unit);
            roles.forEach(role -> give(unit, audit, role));
            return roles.size();
        });
    }

    private static List<Untouched> untouched(UnitOfWork unit) {
        return unit.sql("select TENANT_ID, ID, PERMISSIONS from RS_ROLE"
                        + " where STANDARD = ? and VERSION = 1 and ID in (?, ?) order by TENANT_ID, ID")
                .with(true)
                .with(GIVEN.keySet().toArray())
                .list(row -> new Untouched(
                        TenantId.of(row.text("TENANT_ID")), row.text("ID"), WordSet.split(row.text("PERMISSIONS"))));
    }

    private static void give(UnitOfWork unit, Audit audit, Untouched role) {
        Set<String> more = new TreeSet<>(role.permissions());
        if (more.contains("*") || !more.add(GIVEN.getOrDefault(role.id(), ""))) {
            return;
        }
        int given = unit.sql("update RS_ROLE set PERMISSIONS = ?, VERSION = VERSION + 1"
                        + " where TENANT_ID = ? and ID = ? and VERSION = 1")
                .with(WordSet.join(more), role.tenant(), role.id())
                .update();
        if (given == 1) {
            Map<String, Object> difference = new Difference()
                    .add("permissions", List.copyOf(role.permissions()), List.copyOf(more))
                    .asMap();
            audit.record(unit, Caller.system(role.tenant(), "upgrade"), "role.changed", "role", role.id(), difference);
        }
    }

    private record Untouched(TenantId tenant, String id, Set<String> permissions) {}
}
