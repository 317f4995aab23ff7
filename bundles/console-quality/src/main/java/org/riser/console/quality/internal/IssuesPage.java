package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** What customers found fault with; everybody who works on cases sees what is said of their own. */
@org.osgi.service.component.annotations.Component
public final class IssuesPage implements ViewContribution {
    static final String PATH = "quality/issues";

    private final FollowUps followUps;

    @Activate
    public IssuesPage(@Reference FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new IssueList(followUps, context) : new IssueView(followUps, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("issues.title");
    }

    @Override
    public String icon() {
        return "FLAG_O";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }
}
