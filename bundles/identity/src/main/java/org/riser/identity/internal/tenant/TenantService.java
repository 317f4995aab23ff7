package org.riser.identity.internal.tenant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Audit;
import org.riser.identity.Difference;
import org.riser.identity.NewTenant;
import org.riser.identity.Permissions;
import org.riser.identity.Tenant;
import org.riser.identity.TenantChange;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;
import org.riser.identity.internal.people.RoleTable;
import org.riser.identity.internal.people.StandardRoles;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.TenantGroups;
import org.riser.store.UnitReady;

/** Reads tenants from memory and changes them in a system scope, since a group's caller changes a subsidiary's row. */
@Component(service = {Tenants.class, TenantGroups.class, TenantService.class})
public final class TenantService implements Tenants, TenantGroups {
    private static final int BRAND_LENGTH = 8000;

    private final Store store;
    private final Audit audit;
    private final TenantMap map;

    @Activate
    public TenantService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, audit, clock);
    }

    public TenantService(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.map = new TenantMap(store, clock);
        map.read();
    }

    @Override
    public List<Tenant> all() {
        return map.all();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return map.find(id);
    }

    @Override
    public Optional<TenantId> groupOf(TenantId tenant) {
        return map.known(tenant).flatMap(known -> Optional.ofNullable(known.parent()));
    }

    @Override
    public List<Tenant> visibleTo(Caller caller) {
        return all().stream()
                .filter(tenant -> tenant.id().equals(caller.tenant()) || reaches(caller, tenant))
                .toList();
    }

    @Override
    public Tenant create(Caller group, NewTenant tenant) {
        requireGroup(group);
        named(new Input(), tenant.name()).check();
        Tenant created = new Tenant(
                tenant.id(), tenant.name(), TenantKind.SUBSIDIARY, group.tenant(), "{}", tenant.locale(), true, 1);
        if (find(tenant.id()).isPresent()) {
            throw taken(tenant.id());
        }
        return found(group, created);
    }

    /** Creates a tenant of either kind with its standard roles; the permission was checked by who calls. */
    public Tenant found(Caller caller, Tenant tenant) {
        return store.system(SystemScope.MAINTENANCE, unit -> {
            TenantTable.insert(unit, tenant);
            StandardRoles.of(tenant.kind()).forEach(role -> RoleTable.insert(unit, tenant.id(), role, true));
            audit.record(
                    unit,
                    caller,
                    "tenant.created",
                    "tenant",
                    tenant.id().value(),
                    Map.of("name", tenant.name().zh()));
            unit.afterCommit(map::read);
            return tenant;
        });
    }

    @Override
    public Tenant change(Caller caller, TenantId id, TenantChange change, long version) {
        caller.require(Permissions.TENANT_MANAGE);
        Tenant old = find(id).filter(tenant -> tenant.id().equals(caller.tenant()) || reaches(caller, tenant))
                .orElseThrow(() -> Input.notFound("tenant", id));
        Input.version(old.version(), version);
        check(caller, old, change);
        Tenant changed = changed(old, change);
        return store.system(SystemScope.MAINTENANCE, unit -> {
            if (!TenantTable.update(unit, changed)) {
                Input.version(old.version() + 1, version);
            }
            audit.record(unit, caller, "tenant.changed", "tenant", id.value(), difference(old, changed));
            unit.afterCommit(map::read);
            return changed;
        });
    }

    private static void check(Caller caller, Tenant old, TenantChange change) {
        Input input = new Input().optional("brand", change.brand(), BRAND_LENGTH);
        if (change.name() != null) {
            named(input, change.name());
        }
        if (Boolean.FALSE.equals(change.active()) && old.id().equals(caller.tenant())) {
            input.fault(
                    "active",
                    "tenant.own",
                    "不能停用自己所在的公司，否则无人能再启用；请由集团停用下属公司。",
                    "nobody can close the company they work in, because nobody could open it again;"
                            + " the group closes its subsidiaries.");
        }
        input.check();
    }

    private static Input named(Input input, Text name) {
        return input.text("name.zh", name.zh(), 100).text("name.en", name.en(), 100);
    }

    @Override
    public Caller actFor(Caller group, TenantId subsidiary) {
        if (group.scope() != DataScope.GROUP) {
            throw new Forbidden(
                    "tenant.not-group",
                    new Text("只有集团人员可以代下属公司操作。", "Only the group's own people may act for a subsidiary."));
        }
        if (find(subsidiary)
                .filter(tenant -> tenant.active() && reaches(group, tenant))
                .isEmpty()) {
            throw Input.notFound("tenant", subsidiary);
        }
        return new Caller(
                subsidiary,
                group.principal(),
                group.displayName(),
                group.roles(),
                group.permissions(),
                DataScope.TENANT,
                null);
    }

    private static boolean reaches(Caller caller, Tenant tenant) {
        return caller.scope() == DataScope.GROUP && caller.tenant().equals(tenant.parent());
    }

    private void requireGroup(Caller caller) {
        caller.require(Permissions.TENANT_MANAGE);
        boolean group = find(caller.tenant())
                .filter(tenant -> tenant.kind() == TenantKind.GROUP)
                .isPresent();
        if (!group || caller.scope() != DataScope.GROUP) {
            throw new Forbidden("tenant.not-group", new Text("只有集团可以新建公司。", "Only the group can create a subsidiary."));
        }
    }

    private static Tenant changed(Tenant old, TenantChange change) {
        return new Tenant(
                old.id(),
                change.name() == null ? old.name() : change.name(),
                old.kind(),
                old.parent(),
                change.brand() == null ? old.brand() : change.brand(),
                change.locale() == null ? old.locale() : change.locale(),
                change.active() == null ? old.active() : change.active(),
                old.version() + 1);
    }

    private static Map<String, Object> difference(Tenant old, Tenant changed) {
        return new Difference()
                .add("name.zh", old.name().zh(), changed.name().zh())
                .add("name.en", old.name().en(), changed.name().en())
                .add("brand", old.brand(), changed.brand())
                .add("locale", old.locale(), changed.locale())
                .add("active", old.active(), changed.active())
                .asMap();
    }

    private static Conflict taken(TenantId id) {
        return new Conflict(List.of(Fault.of(
                "id",
                "tenant.taken",
                "公司代码 " + id + " 已存在，请换一个。",
                "There is a tenant " + id + " already; choose another id.")));
    }
}
