package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** What the signed-in person has to do, made for a phone held in one hand. */
@org.osgi.service.component.annotations.Component
public final class TasksPage implements ViewContribution {
    private final Desk desk;

    @Activate
    public TasksPage(@Reference Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "tasks";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("tasks.title");
    }

    @Override
    public String icon() {
        return "MOBILE";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String permission() {
        return Permissions.CASE_ACT;
    }

    @Override
    public boolean onPhone() {
        return true;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new TasksView(desk, context) : new TaskView(desk, context);
    }
}
