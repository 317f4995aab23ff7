package org.riser.identity.internal.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.NewToken;
import org.riser.identity.StaffQuery;
import org.riser.identity.Tenant;
import org.riser.identity.internal.Setting;
import org.riser.identity.internal.access.TokenService;
import org.riser.identity.internal.people.StaffService;
import org.riser.identity.internal.people.StandardRoles;
import org.riser.identity.internal.tenant.TenantService;
import org.riser.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the first administrator in: on an empty database without demo data it creates the group {@code group} with a user
 * {@code admin} whose one-time password stands in a file of the data folder that only its owner can read, beside an API
 * token for the first day: without one nobody could create the first company. The log names the file, never the secrets.
 * {@link FirstAdminCare} takes them away.
 */
@Component(immediate = true, service = FirstRun.class)
public final class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final Store store;
    private final TenantService tenants;
    private final StaffService staff;
    private final TokenService tokens;
    private final Clock clock;
    private final FirstAdminFile file;

    @Activate
    public FirstRun(
            @Reference Store store,
            @Reference TenantService tenants,
            @Reference StaffService staff,
            @Reference TokenService tokens,
            @Reference Clock clock) {
        this(store, tenants, staff, tokens, clock, DataFolder.ofThisProcess());
        if (!Setting.on("riser.demo")) {
            run().ifPresent(path -> LOG.info("the first administrator's password is in {}", path));
        }
    }

    FirstRun(
            Store store,
            TenantService tenants,
            StaffService staff,
            TokenService tokens,
            Clock clock,
            DataFolder folder) {
        this.store = store;
        this.tenants = tenants;
        this.staff = staff;
        this.tokens = tokens;
        this.clock = clock;
        this.file = new FirstAdminFile(folder, store, clock);
    }

    /** @return the file with the password, if somebody had to be created */
    Optional<Path> run() {
        if (!tenants.all().isEmpty()
                && tenants.find(Founding.GROUP).filter(this::isEmpty).isEmpty()) {
            return Optional.empty();
        }
        Tenant group = new Founding(tenants).group();
        return Optional.of(store.call(group.id(), unit -> admit(Founding.founder(group))));
    }

    /**
     * The file is written before the commit: whoever is there can be let in. After a crash between the two nobody is there,
     * and the next start writes it anew.
     */
    private Path admit(Caller founder) {
        Instant end = clock.instant().plus(TOKEN_LIFE);
        IssuedToken token = tokens.issue(founder, new NewToken("first-run", Set.of("*"), DataScope.GROUP, end));
        NewAccess admin = staff.create(founder, NewStaff.of(FirstAdminFile.USER, "管理员", StandardRoles.GROUP_ADMIN));
        return file.write(admin.oneTimePassword(), token.secret(), end);
    }

    /** A crash between the group and its administrator leaves a group without people. */
    private boolean isEmpty(Tenant group) {
        Caller founder = Founding.founder(group);
        return staff.page(founder, StaffQuery.everyone(1)).items().isEmpty();
    }
}
