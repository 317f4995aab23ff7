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
import org.riser.identity.Roles;
import org.riser.identity.StaffDirectory;

/** The people of the tenant, their roles and their access. */
@org.osgi.service.component.annotations.Component
public final class StaffPage implements ViewContribution {
    private final StaffDirectory staff;
    private final Roles roles;
    private final OrgUnits orgUnits;

    @Activate
    public StaffPage(@Reference StaffDirectory staff, @Reference Roles roles, @Reference OrgUnits orgUnits) {
        this.staff = staff;
        this.roles = roles;
        this.orgUnits = orgUnits;
    }

    @Override
    public Component create(ViewContext context) {
        return new StaffView(staff, roles, orgUnits, context);
    }

    @Override
    public String path() {
        return "admin/staff";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("staff.title");
    }

    @Override
    public String icon() {
        return "USER_CARD";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permissions.STAFF_MANAGE;
    }
}
