package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** How satisfied customers are, by employee, unit or month. */
@org.osgi.service.component.annotations.Component
public final class SatisfactionPage implements ViewContribution {
    static final String PATH = "quality/satisfaction";

    private final FollowUps followUps;

    @Activate
    public SatisfactionPage(@Reference FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Component create(ViewContext context) {
        return new SatisfactionView(followUps, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("satisfaction.title");
    }

    @Override
    public String icon() {
        return "SMILEY_O";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }
}
