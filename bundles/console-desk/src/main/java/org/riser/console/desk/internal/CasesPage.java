package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The worklist; with a case's id behind the path, the case. */
@org.osgi.service.component.annotations.Component
public final class CasesPage implements ViewContribution {
    private final Desk desk;
    private final Counting counting;

    @Activate
    public CasesPage(@Reference Desk desk, @Reference Counting counting) {
        this.desk = desk;
        this.counting = counting;
    }

    @Override
    public String path() {
        return "cases";
    }

    @Override
    public Text title() {
        return Desk.MESSAGES.text("cases.title");
    }

    @Override
    public String icon() {
        return "TASKS";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new WorklistView(desk, counting, context) : new CaseView(desk, context);
    }
}
