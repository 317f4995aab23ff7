package org.riser.identity.internal.tenant;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Audit;
import org.riser.identity.Difference;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps the tree of halls and teams, and works out who sees how much of it. */
@Component
public final class OrgUnitService implements OrgUnits {
    private static final String UNIT = "identity";

    private final Store store;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public OrgUnitService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, audit, clock);
    }

    public OrgUnitService(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = new Ids(clock);
    }

    @Override
    public List<OrgUnit> all(Caller caller) {
        return store.call(caller.tenant(), OrgUnitService::all);
    }

    @Override
    public Optional<OrgUnit> find(Caller caller, UUID id) {
        return store.call(
                caller.tenant(),
                unit -> Optional.ofNullable(unit.entities(UNIT).find(OrgUnitRow.class, id))
                        .map(OrgUnitRow::view));
    }

    @Override
    public OrgUnit create(Caller caller, String name, OrgUnit.Kind kind, @Nullable UUID parent) {
        caller.require(Permissions.STAFF_MANAGE);
        return store.call(caller.tenant(), unit -> {
            check(unit, name, null, parent);
            OrgUnitRow row = new OrgUnitRow(ids.next(), kind, name, parent);
            EntityManager entities = unit.entities(UNIT);
            entities.persist(row);
            entities.flush();
            OrgUnit created = row.view();
            audit.record(
                    unit,
                    caller,
                    "org-unit.created",
                    "org-unit",
                    created.id().toString(),
                    Map.of("name", name, "kind", kind, "parent", parent == null ? "" : parent));
            return created;
        });
    }

    @Override
    public OrgUnit update(Caller caller, OrgUnit change) {
        caller.require(Permissions.STAFF_MANAGE);
        return store.call(caller.tenant(), unit -> {
            EntityManager entities = unit.entities(UNIT);
            OrgUnitRow row = Optional.ofNullable(entities.find(OrgUnitRow.class, change.id()))
                    .orElseThrow(() -> Input.notFound("org-unit", change.id()));
            OrgUnit old = row.view();
            Input.version(old.version(), change.version());
            check(unit, change.name(), change.id(), change.parent());
            row.set(change.name(), change.parent(), change.active());
            entities.flush();
            Map<String, Object> difference = new Difference()
                    .add("name", old.name(), change.name())
                    .add("parent", old.parent(), change.parent())
                    .add("active", old.active(), change.active())
                    .asMap();
            audit.record(
                    unit, caller, "org-unit.changed", "org-unit", change.id().toString(), difference);
            return row.view();
        });
    }

    @Override
    public Reach reach(Caller caller) {
        if (caller.scope() == DataScope.TENANT || caller.scope() == DataScope.GROUP) {
            return new Reach(true, caller.principal(), Set.of());
        }
        if (caller.scope() == DataScope.OWN || caller.orgUnit() == null) {
            return new Reach(false, caller.principal(), Set.of());
        }
        UUID own = UUID.fromString(caller.orgUnit());
        OrgTree tree = new OrgTree(all(caller));
        Set<String> units = tree.from(caller.scope() == DataScope.HALL ? tree.hallOf(own) : own).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
        return new Reach(false, caller.principal(), units);
    }

    private static List<OrgUnit> all(UnitOfWork unit) {
        return unit.entities(UNIT)
                .createQuery("select u from OrgUnit u order by u.name, u.id", OrgUnitRow.class)
                .getResultStream()
                .map(OrgUnitRow::view)
                .toList();
    }

    private static void check(UnitOfWork unit, String name, @Nullable UUID id, @Nullable UUID parent) {
        Input input = new Input().text("name", name, 100);
        if (parent != null) {
            OrgTree tree = new OrgTree(all(unit));
            if (!tree.has(parent)) {
                input.fault("parent", "org-unit.not-found", "上级部门不存在，请重新选择。", "there is no such unit; choose another.");
            } else if (id != null && tree.from(id).contains(parent)) {
                input.fault(
                        "parent",
                        "org-unit.below-itself",
                        "不能把部门移到自己下面，请选择别的上级。",
                        "a unit cannot stand below itself; choose another unit above.");
            }
        }
        input.check();
    }
}
