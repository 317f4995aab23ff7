package org.riser.identity.internal.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riser.identity.Tenant;
import org.riser.identity.Tokens;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.internal.tenant.TenantService;

/** Creates the demo tenants and writes down how to get in; at a restart everything stays as it was. */
final class DemoTenants {
    private final DemoPlan plan;
    private final TenantService tenants;
    private final Tokens tokens;
    private final DemoAccounts accounts;
    private final DataFolder folder;
    private final String url;

    DemoTenants(
            DemoPlan plan, TenantService tenants, Tokens tokens, DemoAccounts accounts, DataFolder folder, String url) {
        this.plan = plan;
        this.tenants = tenants;
        this.tokens = tokens;
        this.accounts = accounts;
        this.folder = folder;
        this.url = url;
    }

    /** @return the file with the logins */
    Path create() {
        Founding founding = new Founding(tenants);
        Optional<DemoLogins> before = DemoLogins.read(folder);
        DemoLogins.Access group = keepOrIssue(founding.group(), before.map(DemoLogins::group));
        Map<String, DemoLogins.Access> companies = new TreeMap<>();
        for (DemoPlan.Company company : plan.companies()) {
            Tenant tenant = founding.subsidiary(company.id(), company.name());
            String id = company.id().value();
            companies.put(
                    id,
                    keepOrIssue(tenant, before.map(logins -> logins.tenants().get(id))));
        }
        return folder.writeSecret(DemoLogins.FILE, new DemoLogins(url, companies, group).json());
    }

    /** What contributors of demo data are to fill. */
    List<DemoContext> contexts() {
        List<DemoContext> contexts = new ArrayList<>();
        for (DemoPlan.Company company : plan.companies()) {
            tenants.find(company.id())
                    .ifPresent(tenant ->
                            contexts.add(new DemoContext(tenant, company.modules(), accounts.byRole(tenant))));
        }
        return contexts;
    }

    /** Logins of another database or a lost file do not work here: they are made anew. */
    private DemoLogins.Access keepOrIssue(Tenant tenant, Optional<DemoLogins.Access> before) {
        return before.filter(access -> tokens.authenticate(access.token(), null).isPresent())
                .orElseGet(() -> accounts.issue(tenant));
    }
}
