package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.publication.RuleGaps;

/** What decisions lacked in the rules, as tasks. */
@org.osgi.service.component.annotations.Component
public final class GapsPage implements ViewContribution {
    static final String PATH = "rules/gaps";

    private final Studio studio;
    private final RuleGaps gaps;

    @Activate
    public GapsPage(@Reference Studio studio, @Reference RuleGaps gaps) {
        this.studio = studio;
        this.gaps = gaps;
    }

    @Override
    public Component create(ViewContext context) {
        return new GapsView(studio, gaps, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RuleTexts.MESSAGES.text("gaps.title");
    }

    @Override
    public String icon() {
        return "WARNING";
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
