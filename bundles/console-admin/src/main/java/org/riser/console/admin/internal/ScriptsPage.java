package org.riser.console.admin.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.modules.Scripts;

/** What the company's people say to customers, and never say. */
@org.osgi.service.component.annotations.Component
public final class ScriptsPage implements ViewContribution {
    private final Scripts scripts;

    @Activate
    public ScriptsPage(@Reference Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Component create(ViewContext context) {
        return new ScriptsView(scripts, context);
    }

    @Override
    public String path() {
        return "admin/scripts";
    }

    @Override
    public Text title() {
        return AdminTexts.MESSAGES.text("scripts.title");
    }

    @Override
    public String icon() {
        return "COMMENT_ELLIPSIS";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String permission() {
        return Permissions.SCRIPT_EDIT;
    }
}
