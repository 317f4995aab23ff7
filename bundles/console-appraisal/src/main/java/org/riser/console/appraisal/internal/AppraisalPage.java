package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.appraisal.Standards;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The sheets of others, month by month, their lock and restatements; with an id behind the path, one sheet. */
@org.osgi.service.component.annotations.Component
public final class AppraisalPage implements ViewContribution {
    static final String PATH = "quality/appraisal";

    private final AppraisalDesk desk;
    private final Standards standards;

    @Activate
    public AppraisalPage(@Reference AppraisalDesk desk, @Reference Standards standards) {
        this.desk = desk;
        this.standards = standards;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new AppraisalView(desk, standards, context) : new SheetView(desk, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return AppraisalTexts.MESSAGES.text("appraisals.title");
    }

    @Override
    public String icon() {
        return "CHART_LINE";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return Set.of(
                Permissions.APPRAISAL_VIEW,
                Permissions.APPRAISAL_ASSESS,
                Permissions.APPRAISAL_CONFIRM,
                Permissions.APPRAISAL_MANAGE,
                Permissions.APPRAISAL_RULE);
    }
}
