package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** What was found about the conduct of employees, and what became of it; with an id behind the path, one
 * penalty, or one finding. */
@org.osgi.service.component.annotations.Component
public final class ConductPage implements ViewContribution {
    static final String PATH = "quality/conduct";

    /** Behind the path: the form for a new finding. */
    static final String NEW = "new";

    /** Behind the path, before the id of a finding. */
    private static final String FINDING = "finding/";

    private final ConductDesk desk;

    @Activate
    public ConductPage(@Reference ConductDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component create(ViewContext context) {
        if (context.subPath().startsWith(FINDING)) {
            return new FindingView(desk, context, context.subPath().substring(FINDING.length()));
        }
        return switch (context.subPath()) {
            case "" -> new PenaltyList(desk, context);
            case NEW -> new FindingForm(desk, context);
            default -> new PenaltyView(desk, context, false);
        };
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("penalties.title");
    }

    @Override
    public String icon() {
        return "GAVEL";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return Set.of(
                Permissions.CONDUCT_FIND,
                Permissions.CONDUCT_VIEW,
                Permissions.CONDUCT_CONFIRM,
                Permissions.CONDUCT_RULE);
    }
}
