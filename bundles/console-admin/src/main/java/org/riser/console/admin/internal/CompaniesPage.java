package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenants;

/** The group's companies; with a company's code behind the path, that company with its halls and teams. */
@org.osgi.service.component.annotations.Component
public final class CompaniesPage implements ViewContribution {
    static final String PATH = "admin/companies";

    private final Companies companies;

    @Activate
    public CompaniesPage(@Reference Tenants tenants, @Reference OrgUnits orgUnits, @Reference StaffDirectory staff) {
        this.companies = new Companies(tenants, orgUnits, staff);
    }

    @Override
    public Component create(ViewContext context) {
        Caller caller = context.caller();
        if (!context.subPath().isEmpty()) {
            return new CompanyView(
                    companies,
                    companies
                            .find(caller, context.subPath())
                            .orElseThrow(
                                    () -> new NotFound("page.unknown", AdminTexts.MESSAGES.text("companies.absent"))),
                    context);
        }
        return Companies.seesGroup(caller)
                ? new CompaniesView(companies, context)
                : new CompanyView(companies, companies.own(caller), context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("companies.title");
    }

    @Override
    public String icon() {
        return "BUILDING";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String permission() {
        return Permissions.TENANT_MANAGE;
    }
}
