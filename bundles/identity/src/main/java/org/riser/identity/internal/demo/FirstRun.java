package org.riser.identity.internal.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.StaffQuery;
import org.riser.identity.Tenant;
import org.riser.identity.internal.Setting;
import org.riser.identity.internal.people.StaffService;
import org.riser.identity.internal.people.StandardRoles;
import org.riser.identity.internal.tenant.TenantService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the first administrator in: on an empty database without demo data it creates the group {@code group} with a user
 * {@code admin} whose one-time password stands in a file of the data folder that only its owner can read. The log names
 * the file, never the password.
 */
@Component(
        immediate = true,
        service = {})
public final class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final String FILE = "first-admin.txt";

    private final TenantService tenants;
    private final StaffService staff;
    private final DataFolder folder;

    @Activate
    public FirstRun(@Reference TenantService tenants, @Reference StaffService staff) {
        this(tenants, staff, DataFolder.ofThisProcess());
        if (!Setting.on("riser.demo")) {
            run().ifPresent(file -> LOG.info("the first administrator's password is in {}", file));
        }
    }

    FirstRun(TenantService tenants, StaffService staff, DataFolder folder) {
        this.tenants = tenants;
        this.staff = staff;
        this.folder = folder;
    }

    /** @return the file with the password, if somebody had to be created */
    Optional<Path> run() {
        if (!tenants.all().isEmpty()
                && tenants.find(Founding.GROUP).filter(this::isEmpty).isEmpty()) {
            return Optional.empty();
        }
        Tenant group = new Founding(tenants).group();
        NewAccess admin = staff.create(Founding.founder(group), NewStaff.of("admin", "管理员", StandardRoles.GROUP_ADMIN));
        return Optional.of(folder.writeSecret(
                FILE,
                "tenant: group\nuser: admin\npassword: " + admin.oneTimePassword()
                        + "\n\nDelete this file once you have signed in and chosen a password of your own.\n"));
    }

    /** A crash between the group and its administrator leaves a group without people. */
    private boolean isEmpty(Tenant group) {
        Caller founder = Founding.founder(group);
        return staff.page(founder, StaffQuery.everyone(1)).items().isEmpty();
    }
}
