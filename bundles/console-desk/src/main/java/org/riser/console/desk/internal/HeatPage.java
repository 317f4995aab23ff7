package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.HeatMaps;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** Where it burns: what is open by area, kind and the time that is left. */
@org.osgi.service.component.annotations.Component
public final class HeatPage implements ViewContribution {
    private final Desk desk;
    private final HeatMaps heatMaps;

    @Activate
    public HeatPage(@Reference Desk desk, @Reference HeatMaps heatMaps) {
        this.desk = desk;
        this.heatMaps = heatMaps;
    }

    @Override
    public String path() {
        return "heat";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("heat.title");
    }

    @Override
    public String icon() {
        return "GRID_SMALL";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }

    @Override
    public Component create(ViewContext context) {
        return new HeatView(desk, heatMaps, context);
    }
}
