package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** What group and company set over a pack, side by side. */
@org.osgi.service.component.annotations.Component
public final class DifferencePage implements ViewContribution {
    static final String PATH = "rules/difference";

    private final Studio studio;

    @Activate
    public DifferencePage(@Reference Studio studio) {
        this.studio = studio;
    }

    @Override
    public Component create(ViewContext context) {
        return new DifferenceView(studio, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RuleTexts.MESSAGES.text("layers.title");
    }

    @Override
    public String icon() {
        return "SPLIT_H";
    }

    @Override
    public Section section() {
        return Section.RULES;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public String permission() {
        return Permissions.RULE_VIEW;
    }
}
