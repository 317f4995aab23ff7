package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** Calls that are gone through again and jobs that are visited; everybody sees what is theirs to do. */
@org.osgi.service.component.annotations.Component
public final class ChecksPage implements ViewContribution {
    static final String PATH = "quality/checks";

    private final Oversight oversight;

    @Activate
    public ChecksPage(@Reference Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new CheckList(oversight, context) : new CheckView(oversight, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("checks.title");
    }

    @Override
    public String icon() {
        return "CHECK_SQUARE_O";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }
}
