package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.Cases;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenants;
import org.riser.modules.CaseKinds;
import org.riser.modules.Modules;

/** Which utilities there are, and which tenants use them. */
@org.osgi.service.component.annotations.Component
public final class ModulesPage implements ViewContribution {
    private final Modules modules;
    private final Tenants tenants;
    private final ModuleUse use;

    @Activate
    public ModulesPage(
            @Reference Modules modules,
            @Reference Tenants tenants,
            @Reference Cases cases,
            @Reference CaseKinds kinds,
            @Reference StaffDirectory staff) {
        this.modules = modules;
        this.tenants = tenants;
        this.use = new ModuleUse(cases, kinds, staff, tenants);
    }

    @Override
    public Component create(ViewContext context) {
        return new ModulesView(modules, tenants, use, context);
    }

    @Override
    public String path() {
        return "admin/modules";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("modules.title");
    }

    @Override
    public String icon() {
        return "PUZZLE_PIECE";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permissions.MODULE_MANAGE;
    }
}
