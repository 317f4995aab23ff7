package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The customers who are to be called; with an id behind the path, one call. */
@org.osgi.service.component.annotations.Component
public final class CallsPage implements ViewContribution {
    static final String PATH = "quality/calls";

    private final Oversight oversight;

    @Activate
    public CallsPage(@Reference Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty()
                ? new CallList(oversight.followUps, context)
                : new CallView(oversight, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("calls.title");
    }

    @Override
    public String icon() {
        return "PHONE";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }
}
