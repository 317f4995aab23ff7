package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The hotline desk: who calls, what about, which case. */
@org.osgi.service.component.annotations.Component
public final class HotlinePage implements ViewContribution {
    private final Desk desk;

    @Activate
    public HotlinePage(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "desk";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("desk.title");
    }

    @Override
    public String icon() {
        return "HEADSET";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permissions.CASE_OPEN;
    }

    @Override
    public Component create(ViewContext context) {
        return new HotlineView(desk, context);
    }
}
