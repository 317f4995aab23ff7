package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** The tables of the rule packs, to be read and changed. */
@org.osgi.service.component.annotations.Component
public final class StudioPage implements ViewContribution {
    static final String PATH = "rules/studio";

    private final Studio studio;

    @Activate
    public StudioPage(@Reference Studio studio) {
        this.studio = studio;
    }

    @Override
    public Component create(ViewContext context) {
        return new StudioView(studio, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RuleTexts.MESSAGES.text("studio.title");
    }

    @Override
    public String icon() {
        return "TABLE";
    }

    @Override
    public Section section() {
        return Section.RULES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permissions.RULE_VIEW;
    }
}
