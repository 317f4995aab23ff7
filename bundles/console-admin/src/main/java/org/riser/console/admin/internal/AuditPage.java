package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;

/** Who did what, and whether the record of it is whole. */
@org.osgi.service.component.annotations.Component
public final class AuditPage implements ViewContribution {
    private final Audit audit;

    @Activate
    public AuditPage(@Reference Audit audit) {
        this.audit = audit;
    }

    @Override
    public Component create(ViewContext context) {
        return new AuditView(audit, context);
    }

    @Override
    public String path() {
        return "admin/audit";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("audit.title");
    }

    @Override
    public String icon() {
        return "RECORDS";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String permission() {
        return Permissions.AUDIT_VIEW;
    }
}
