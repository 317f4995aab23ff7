package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;

/** The halls and teams of the company of whoever looks. */
@org.osgi.service.component.annotations.Component
public final class UnitsPage implements ViewContribution {
    private final OrgUnits orgUnits;
    private final StaffDirectory staff;

    @Activate
    public UnitsPage(@Reference OrgUnits orgUnits, @Reference StaffDirectory staff) {
        this.orgUnits = orgUnits;
        this.staff = staff;
    }

    @Override
    public Component create(ViewContext context) {
        return new UnitsView(orgUnits, staff, context::caller, context);
    }

    @Override
    public String path() {
        return "admin/units";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("units.title");
    }

    @Override
    public String icon() {
        return "SITEMAP";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 18;
    }

    @Override
    public String permission() {
        return Permissions.STAFF_MANAGE;
    }
}
