package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The written summaries of months, and what is done about them. */
@org.osgi.service.component.annotations.Component
public final class SummariesPage implements ViewContribution {
    static final String PATH = "quality/summaries";

    private final Oversight oversight;

    @Activate
    public SummariesPage(@Reference Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new SummaryList(oversight, context) : new SummaryView(oversight, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("summaries.title");
    }

    @Override
    public String icon() {
        return "RECORDS";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }
}
