package org.riser.customers.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.customers.Device;
import org.riser.customers.DeviceData;
import org.riser.customers.DeviceQuery;
import org.riser.customers.Devices;
import org.riser.customers.SearchHit;
import org.riser.customers.internal.search.TermTable;
import org.riser.customers.internal.search.Terms;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps devices. */
@Component
public final class DeviceService implements Devices {
    private final Store store;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public DeviceService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference(target = "(unit=customers)") UnitReady ready) {
        this(store, audit, clock);
    }

    DeviceService(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = new Ids(clock);
    }

    @Override
    public Optional<Device> find(Caller caller, UUID id) {
        caller.require(Permissions.CUSTOMER_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, id).map(DeviceRow::view));
    }

    @Override
    public Optional<Device> find(Caller caller, String kind, String serial) {
        caller.require(Permissions.CUSTOMER_VIEW);
        return store.call(caller.tenant(), unit -> bySerial(unit, kind, serial));
    }

    @Override
    public Page<Device> page(Caller caller, DeviceQuery query) {
        caller.require(Permissions.CUSTOMER_VIEW);
        Input.limit(query.limit());
        Listing<DeviceRow> listing = new Listing<>(DeviceRow.class)
                .equal("kind", query.kind())
                .equal("account", query.account())
                .equal("customer", query.customer())
                .beginning("serial", query.serial());
        if (query.cursor() != null) {
            List<String> after = Cursor.parts(query.cursor(), 2);
            listing.condition(
                            "e.kind > :afterKind or (e.kind = :afterKind and e.serial > :afterSerial)",
                            "afterKind",
                            after.get(0))
                    .and("afterSerial", after.get(1));
        }
        return store.call(
                caller.tenant(),
                unit -> listing.page(
                        unit,
                        "e.kind, e.serial",
                        query.limit(),
                        DeviceRow::view,
                        last -> Cursor.of(last.kind(), last.serial())));
    }

    @Override
    public Device create(Caller caller, DeviceData data) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, true);
        return store.call(caller.tenant(), unit -> {
            String kind = Values.orEmpty(data.kind());
            String serial = Values.orEmpty(data.serial());
            requireFree(unit, kind, serial);
            requireOwners(unit, data);
            Device created = save(unit, caller, new DeviceRow(ids.next(), kind, serial), data);
            audit.record(
                    unit,
                    caller,
                    "device.created",
                    "device",
                    created.id().toString(),
                    Map.of("kind", kind, "serial", serial));
            return created;
        });
    }

    @Override
    public Device change(Caller caller, UUID id, DeviceData data, long version) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, false);
        return store.call(caller.tenant(), unit -> {
            DeviceRow row = row(unit, id).orElseThrow(() -> Input.notFound("device", id));
            Device old = row.view();
            Input.version(old.version(), version);
            String kind = Values.text(old.kind(), data.kind());
            String serial = Values.text(old.serial(), data.serial());
            if (!kind.equals(old.kind()) || !serial.equals(old.serial())) {
                requireFree(unit, kind, serial);
            }
            requireOwners(unit, data);
            Device changed = save(unit, caller, row, data);
            audit.record(unit, caller, "device.changed", "device", id.toString(), Changes.of(old, changed));
            return changed;
        });
    }

    private static Device save(UnitOfWork unit, Caller caller, DeviceRow row, DeviceData data) {
        row.set(data);
        EntityManager entities = unit.entities("customers");
        entities.persist(row);
        entities.flush();
        Device saved = row.view();
        TermTable.replace(unit, caller.tenant(), SearchHit.Kind.DEVICE, saved.id(), new Terms().number(saved.serial()));
        return saved;
    }

    private static Optional<Device> bySerial(UnitOfWork unit, String kind, String serial) {
        return new Listing<>(DeviceRow.class)
                        .equal("kind", kind)
                        .equal("serial", serial)
                        .page(unit, "e.serial", 1, DeviceRow::view, Device::serial)
                        .items()
                        .stream()
                        .findFirst();
    }

    private static void requireFree(UnitOfWork unit, String kind, String serial) {
        if (bySerial(unit, kind, serial).isPresent()) {
            throw Rules.taken("serial", serial);
        }
    }

    private static void requireOwners(UnitOfWork unit, DeviceData data) {
        if (data.account() != null && AccountService.row(unit, data.account()).isEmpty()) {
            throw Input.notFound("account", data.account());
        }
        if (data.customer() != null
                && CustomerService.row(unit, data.customer()).isEmpty()) {
            throw Input.notFound("customer", data.customer());
        }
    }

    static Optional<DeviceRow> row(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities("customers").find(DeviceRow.class, id));
    }
}
