package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;

/** What was found about oneself, for everybody who signs in; with an id behind the path, one penalty. */
@org.osgi.service.component.annotations.Component
public final class MyConductPage implements ViewContribution {
    static final String PATH = "work/conduct";

    private final ConductDesk desk;

    @Activate
    public MyConductPage(@Reference ConductDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new MyConductView(desk, context) : new PenaltyView(desk, context, true);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("my-conduct.title");
    }

    @Override
    public String icon() {
        return "MEDAL";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String permission() {
        return "";
    }
}
