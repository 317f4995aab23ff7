package org.riser.console.admin.internal;

import java.util.Collection;
import java.util.List;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.casework.CaseQuery;
import org.riser.casework.Cases;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.identity.Tenants;
import org.riser.modules.CaseKinds;

/** Whom and what a module serves now: told before it is taken away. */
final class ModuleUse {
    private static final int COUNTED = 200;

    private final Cases cases;
    private final CaseKinds kinds;
    private final StaffDirectory staff;
    private final Tenants tenants;

    ModuleUse(Cases cases, CaseKinds kinds, StaffDirectory staff, Tenants tenants) {
        this.cases = cases;
        this.kinds = kinds;
        this.staff = staff;
        this.tenants = tenants;
    }

    /** The consequence of taking the module from the companies, with its open cases and the people who work there. */
    Text consequence(String key, Caller caller, String module, Collection<TenantId> companies) {
        Text consequence = AdminTexts.MESSAGES.text(key);
        List<Caller> inside = companies.stream()
                .map(company -> company.equals(caller.tenant()) ? caller : tenants.actFor(caller, company))
                .toList();
        if (!inside.stream().allMatch(ModuleUse::mayCount)) {
            return consequence;
        }
        long open = inside.stream().mapToLong(there -> open(there, module)).sum();
        List<Page<Staff>> people = inside.stream()
                .map(there -> staff.page(there, new StaffQuery(null, null, null, true, COUNTED, null)))
                .toList();
        int counted = people.stream().mapToInt(page -> page.items().size()).sum();
        boolean more = people.stream().anyMatch(page -> page.next() != null);
        Text use = AdminTexts.MESSAGES.text("modules.use", companies.size(), open, counted + (more ? "+" : ""));
        return new Text(use.zh() + consequence.zh(), use.en() + " " + consequence.en());
    }

    private long open(Caller there, String module) {
        return kinds.module(there.tenant(), module).stream()
                .flatMap(descriptor -> descriptor.kinds().stream())
                .mapToLong(kind -> cases.count(there, CaseQuery.open(1).withKind(kind.id())))
                .sum();
    }

    private static boolean mayCount(Caller there) {
        return there.may(Permissions.CASE_VIEW) && there.may(Permissions.STAFF_VIEW);
    }
}
