package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** Why a clock is due when it is due, on paper: {@code clocks/<id>/explanation}, with {@code ?at=} of another moment. */
@org.osgi.service.component.annotations.Component
public final class ExplanationPage implements ViewContribution {
    private final Desk desk;

    @Activate
    public ExplanationPage(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "clocks";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("explanation.title");
    }

    @Override
    public String icon() {
        return "CLOCK";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }

    @Override
    public boolean inMenu() {
        return false;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Component create(ViewContext context) {
        return new ExplanationView(desk, context);
    }
}
