package org.riser.console.internal.style;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.console.internal.Texts;

/** The living style page: every shared component, in the states that matter. */
@org.osgi.service.component.annotations.Component(service = ViewContribution.class)
public final class StylePage implements ViewContribution {
    private final Clock clock;

    @Activate
    public StylePage(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return "style";
    }

    @Override
    public Text title() {
        return Texts.text("style");
    }

    @Override
    public String icon() {
        return "PAINTBRUSH";
    }

    @Override
    public Section section() {
        return Section.SYSTEM;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public Component create(ViewContext context) {
        return new StyleSheet(context, clock.instant());
    }
}
