package org.riser.identity.internal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Audit;
import org.riser.identity.SignIn;
import org.riser.identity.SignedIn;
import org.riser.identity.Staff;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.riser.identity.internal.people.StaffCallers;
import org.riser.identity.internal.people.StaffRow;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Checks passwords: reads in one transaction, computes outside of any, and writes the outcome in another. */
@Component
public final class SignInService implements SignIn {
    private final Store store;
    private final Tenants tenants;
    private final Audit audit;
    private final Credentials credentials;
    private final DemoAccess demo;
    private final Clock clock;

    @Activate
    public SignInService(
            @Reference Store store,
            @Reference Tenants tenants,
            @Reference Audit audit,
            @Reference Credentials credentials,
            @Reference DemoAccess demo,
            @Reference Clock clock,
            @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, tenants, audit, credentials, demo, clock);
    }

    public SignInService(
            Store store, Tenants tenants, Audit audit, Credentials credentials, DemoAccess demo, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.audit = audit;
        this.credentials = credentials;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public SignedIn signIn(TenantId tenant, String userName, char[] password, String address) {
        try {
            if (tenants.find(tenant).filter(Tenant::active).isEmpty()) {
                credentials.hasher().pretend(password);
                throw failed();
            }
            return signIn(new Attempt(store, credentials.lockout(), tenant, userName, address), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SignedIn signIn(Attempt attempt, char[] password) {
        Instant now = clock.instant();
        attempt.lockedUntil(now).ifPresent(until -> {
            throw locked(until, now);
        });
        Optional<Known> known = store.call(attempt.tenant(), unit -> known(unit, attempt.userName()));
        if (known.isEmpty()) {
            credentials.hasher().pretend(password);
            throw failed(attempt, Optional.empty(), now);
        }
        if (!credentials.hasher().matches(known.get().hash(), password)) {
            throw failed(attempt, known, now);
        }
        Optional<String> better = credentials.hasher().isOutdated(known.get().hash())
                ? Optional.of(credentials.hasher().hash(password))
                : Optional.empty();
        return store.call(attempt.tenant(), unit -> succeeded(unit, attempt, known.get(), better));
    }

    /** A person who may sign in at all: with an open account, and no demo account where those are refused. */
    private Optional<Known> known(UnitOfWork unit, String userName) {
        return StaffRow.byUserName(unit, userName)
                .map(StaffRow::view)
                .filter(Staff::active)
                .flatMap(staff -> Credentials.find(unit, staff.id())
                        .filter(row -> demo.isAccepted() || !row.isDemo())
                        .map(row -> new Known(staff, row.hash(), row.mustChange())));
    }

    private SignedIn succeeded(UnitOfWork unit, Attempt attempt, Known known, Optional<String> better) {
        better.ifPresent(
                hash -> Credentials.find(unit, known.staff().id()).orElseThrow().rehash(hash));
        credentials.unlock(unit, attempt.userName());
        Caller caller = StaffCallers.of(unit, attempt.tenant(), known.staff());
        audit.record(
                unit,
                caller,
                "sign-in.succeeded",
                "staff",
                known.staff().id().toString(),
                Map.of("address", attempt.address()));
        return new SignedIn(
                known.mustChange() ? withoutPermissions(caller) : caller,
                known.staff().id(),
                known.mustChange());
    }

    private Forbidden failed(Attempt attempt, Optional<Known> known, Instant now) {
        store.run(attempt.tenant(), unit -> {
            attempt.countFailure(unit, now);
            String subject = known.map(found -> found.staff().id().toString()).orElse("unknown");
            audit.record(
                    unit,
                    Caller.system(attempt.tenant(), "sign-in"),
                    "sign-in.failed",
                    "staff",
                    subject,
                    Map.of("address", attempt.address()));
        });
        return failed();
    }

    @Override
    public Caller changePassword(Caller caller, char[] current, char[] replacement) {
        try {
            UUID id = staffId(caller).orElseThrow(SignInService::failed);
            Known known = store.call(
                            caller.tenant(),
                            unit -> StaffRow.find(unit, id)
                                    .map(StaffRow::view)
                                    .flatMap(staff -> known(unit, staff.userName())))
                    .orElseThrow(SignInService::failed);
            Attempt attempt = new Attempt(
                    store, credentials.lockout(), caller.tenant(), known.staff().userName(), "");
            Instant now = clock.instant();
            attempt.lockedUntil(now).ifPresent(until -> {
                throw locked(until, now);
            });
            if (!credentials.hasher().matches(known.hash(), current)) {
                throw failed(attempt, Optional.of(known), now);
            }
            credentials.policy().check(known.staff().userName(), current, replacement);
            String hash = credentials.hasher().hash(replacement);
            return store.call(caller.tenant(), unit -> {
                credentials.choose(unit, id, hash);
                audit.record(unit, caller, "staff.password-changed", "staff", id.toString(), Map.of());
                return StaffCallers.of(unit, caller.tenant(), known.staff());
            });
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(replacement, '\0');
        }
    }

    @Override
    public void signOut(Caller caller) {
        String id = staffId(caller).map(UUID::toString).orElse(caller.principal());
        store.run(caller.tenant(), unit -> audit.record(unit, caller, "sign-out", "staff", id, Map.of()));
    }

    @Override
    public Optional<Caller> current(TenantId tenant, UUID staffId) {
        if (tenants.find(tenant).filter(Tenant::active).isEmpty()) {
            return Optional.empty();
        }
        return store.call(
                tenant,
                unit -> Credentials.find(unit, staffId)
                        .filter(row -> demo.isAccepted() || !row.isDemo())
                        .flatMap(row -> StaffCallers.of(unit, tenant, staffId)
                                .map(caller -> row.mustChange() ? withoutPermissions(caller) : caller)));
    }

    private static Optional<UUID> staffId(Caller caller) {
        return caller.principal().startsWith("staff:")
                ? Optional.of(UUID.fromString(caller.principal().substring("staff:".length())))
                : Optional.empty();
    }

    private static Caller withoutPermissions(Caller caller) {
        return new Caller(
                caller.tenant(),
                caller.principal(),
                caller.displayName(),
                Set.of(),
                Set.of(),
                DataScope.OWN,
                caller.orgUnit());
    }

    private static Forbidden failed() {
        return new Forbidden(
                "sign-in.failed",
                new Text("公司、用户名或密码不正确。", "The company, the user name or the password is not right."));
    }

    private static Forbidden locked(Instant until, Instant now) {
        long minutes = Math.max(1, (until.getEpochSecond() - now.getEpochSecond() + 59) / 60);
        return new Forbidden(
                "sign-in.locked",
                new Text(
                        "失败次数过多，请在 " + minutes + " 分钟后重试，或联系管理员重置密码。",
                        "Too many failures; wait " + minutes
                                + " min and try again, or ask an administrator to reset the password."));
    }

    private record Known(Staff staff, String hash, boolean mustChange) {}
}
