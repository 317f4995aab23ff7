package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The yearly plans of follow-ups; with an id behind the path, one of them. */
@org.osgi.service.component.annotations.Component
public final class PlansPage implements ViewContribution {
    static final String PATH = "quality/plans";

    private final FollowUps followUps;

    @Activate
    public PlansPage(@Reference FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new PlanList(followUps, context) : new PlanView(followUps, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("plans.title");
    }

    @Override
    public String icon() {
        return "CALENDAR_CLOCK";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }
}
