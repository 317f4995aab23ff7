package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.appraisal.Period;
import org.riser.appraisal.Standards;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/**
 * The sheets of others, month by month, their lock and restatements; behind the path one sheet by its id, the results of years,
 * a standard, and the restatement of several people.
 */
@org.osgi.service.component.annotations.Component
public final class AppraisalPage implements ViewContribution {
    static final String PATH = "quality/appraisal";
    static final String RESTATE = "restate/";
    static final String RESULTS = "results";
    static final String STANDARD = "standard/";

    /** Of who has to do with the appraisal of others. */
    static final Set<String> OTHERS = Set.of(
            Permissions.APPRAISAL_VIEW,
            Permissions.APPRAISAL_ASSESS,
            Permissions.APPRAISAL_CONFIRM,
            Permissions.APPRAISAL_MANAGE,
            Permissions.APPRAISAL_RULE);

    private final AppraisalDesk desk;
    private final Standards standards;

    @Activate
    public AppraisalPage(@Reference AppraisalDesk desk, @Reference Standards standards) {
        this.desk = desk;
        this.standards = standards;
    }

    @Override
    public Component create(ViewContext context) {
        String below = context.subPath();
        if (below.isEmpty()) {
            return new AppraisalView(desk, context);
        }
        if (below.equals(RESULTS)) {
            return new ResultsView(desk, context);
        }
        if (below.startsWith(RESTATE)) {
            return new RestateView(desk, context, Period.of(below.substring(RESTATE.length())));
        }
        return below.startsWith(STANDARD)
                ? new StandardView(
                        standards,
                        context,
                        Period.of(below.substring(STANDARD.length())).year())
                : new SheetView(desk, context);
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
        return OTHERS;
    }
}
