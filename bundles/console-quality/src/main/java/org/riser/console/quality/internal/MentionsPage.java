package org.riser.console.quality.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** Praise and criticism; everybody sees what is said of themselves. */
@org.osgi.service.component.annotations.Component
public final class MentionsPage implements ViewContribution {
    static final String PATH = "quality/mentions";

    private final Oversight oversight;

    @Activate
    public MentionsPage(@Reference Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty() ? new MentionList(oversight, context) : new MentionView(oversight, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return QualityTexts.MESSAGES.text("mentions.title");
    }

    @Override
    public String icon() {
        return "COMMENT_O";
    }

    @Override
    public Section section() {
        return Section.QUALITY;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }
}
