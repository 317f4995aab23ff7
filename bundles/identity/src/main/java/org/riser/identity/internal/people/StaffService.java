package org.riser.identity.internal.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Difference;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.identity.internal.Secrets;
import org.riser.identity.internal.access.Credentials;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps a tenant's people and hands out their one-time passwords. */
@Component(service = {StaffDirectory.class, StaffService.class})
public final class StaffService implements StaffDirectory {
    private static final String PREFIX = "staff:";
    private static final String TOKEN = "token:";

    private final Store store;
    private final Audit audit;
    private final Credentials credentials;
    private final DutyGates duties;
    private final Ids ids;

    @Activate
    public StaffService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Credentials credentials,
            @Reference DutyGates duties,
            @Reference Clock clock,
            @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, audit, credentials, duties, clock);
    }

    public StaffService(Store store, Audit audit, Credentials credentials, DutyGates duties, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.credentials = credentials;
        this.duties = duties;
        this.ids = new Ids(clock);
    }

    @Override
    public Page<Staff> page(Caller caller, StaffQuery query) {
        requireView(caller);
        Input.limit(query.limit());
        return store.call(caller.tenant(), unit -> new StaffList(caller.tenant(), query).page(unit));
    }

    @Override
    public Optional<Staff> find(Caller caller, UUID id) {
        requireView(caller);
        return store.call(caller.tenant(), unit -> StaffRow.find(unit, id).map(StaffRow::view));
    }

    @Override
    public Map<String, String> names(Caller caller, Collection<String> principals) {
        List<UUID> people = principals.stream()
                .filter(principal -> principal.startsWith(PREFIX))
                .map(principal -> UUID.fromString(principal.substring(PREFIX.length())))
                .distinct()
                .toList();
        return store.call(caller.tenant(), unit -> {
            Map<String, String> names = new HashMap<>();
            for (UUID id : people) {
                StaffRow.find(unit, id)
                        .map(StaffRow::view)
                        .ifPresent(staff -> names.put(staff.principal(), staff.name()));
            }
            principals.stream()
                    .filter(principal -> principal.startsWith(TOKEN))
                    .distinct()
                    .forEach(token ->
                            tokenName(unit, token.substring(TOKEN.length())).ifPresent(name -> names.put(token, name)));
            return names;
        });
    }

    /** Programs act as people do, and are named beside them. */
    private static Optional<String> tokenName(UnitOfWork unit, String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nobody's
        }
        return unit.entities("identity")
                .createQuery("select t.name from Token t where t.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public NewAccess create(Caller caller, NewStaff staff) {
        caller.require(Permissions.STAFF_MANAGE);
        String password = Secrets.password();
        String hash = credentials.hash(password);
        return store.call(caller.tenant(), unit -> {
            Staff added = add(caller, staff, (same, id) -> credentials.put(same, id, hash, true));
            duties.pass(unit, caller, Set.of(), added);
            return new NewAccess(added, password);
        });
    }

    /** Adds somebody the platform itself needs; what sets their password runs in the same transaction. */
    public Staff add(Caller caller, NewStaff staff, BiConsumer<UnitOfWork, UUID> password) {
        caller.require(Permissions.STAFF_MANAGE);
        String userName = staff.userName().toLowerCase(Locale.ROOT);
        Staff wanted = new Staff(
                ids.next(),
                userName,
                staff.name(),
                staff.number(),
                staff.phone(),
                staff.roles(),
                staff.orgUnit(),
                true,
                0);
        return store.call(caller.tenant(), unit -> {
            StaffRules.check(unit, caller, wanted);
            if (StaffRow.byUserName(unit, userName).isPresent()) {
                throw taken(userName);
            }
            Staff created = save(unit, new StaffRow(wanted), wanted);
            password.accept(unit, created.id());
            audit.record(unit, caller, "staff.created", "staff", created.id().toString(), described(created));
            return created;
        });
    }

    @Override
    public Staff change(Caller caller, UUID id, StaffChange change, long version) {
        caller.require(Permissions.STAFF_MANAGE);
        return store.call(caller.tenant(), unit -> {
            StaffRow row = existing(unit, id);
            Staff old = row.view();
            Input.version(old.version(), version);
            Staff wanted = StaffRules.changed(old, change);
            StaffRules.check(unit, caller, wanted);
            StaffRules.requireAbove(unit, caller, old);
            duties.pass(unit, caller, old.roles(), wanted);
            Staff saved = save(unit, row, wanted);
            audit.record(unit, caller, "staff.changed", "staff", id.toString(), difference(old, saved));
            return saved;
        });
    }

    @Override
    public NewAccess resetPassword(Caller caller, UUID id) {
        caller.require(Permissions.STAFF_MANAGE);
        String password = Secrets.password();
        String hash = credentials.hash(password);
        return store.call(caller.tenant(), unit -> {
            Staff staff = existing(unit, id).view();
            StaffRules.requireAbove(unit, caller, staff);
            credentials.put(unit, id, hash, true);
            credentials.unlock(unit, staff.userName());
            audit.record(unit, caller, "staff.password-reset", "staff", id.toString(), Map.of());
            return new NewAccess(staff, password);
        });
    }

    private static Staff save(UnitOfWork unit, StaffRow row, Staff wanted) {
        row.set(wanted);
        EntityManager entities = unit.entities("identity");
        entities.persist(row);
        entities.flush();
        return row.view();
    }

    private static StaffRow existing(UnitOfWork unit, UUID id) {
        return StaffRow.find(unit, id).orElseThrow(() -> Input.notFound("staff", id));
    }

    private static Map<String, Object> described(Staff staff) {
        return Map.of("userName", staff.userName(), "roles", sorted(staff.roles()));
    }

    private static Map<String, Object> difference(Staff old, Staff saved) {
        return new Difference()
                .add("name", old.name(), saved.name())
                .add("number", old.number(), saved.number())
                .add("phone", old.phone(), saved.phone())
                .add("roles", sorted(old.roles()), sorted(saved.roles()))
                .add("orgUnit", old.orgUnit(), saved.orgUnit())
                .add("active", old.active(), saved.active())
                .asMap();
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }

    private static void requireView(Caller caller) {
        if (!caller.may(Permissions.STAFF_MANAGE)) {
            caller.require(Permissions.STAFF_VIEW);
        }
    }

    private static Conflict taken(String userName) {
        return new Conflict(List.of(Fault.of(
                "userName",
                "staff.user-name-taken",
                "用户名 " + userName + " 已被使用，请换一个。",
                "The user name " + userName + " is taken; choose another one.")));
    }
}
