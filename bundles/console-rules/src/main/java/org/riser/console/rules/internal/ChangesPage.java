package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;

/** What was proposed, and what became of it. */
@org.osgi.service.component.annotations.Component
public final class ChangesPage implements ViewContribution {
    static final String PATH = "rules/changes";

    private final Studio studio;

    @Activate
    public ChangesPage(@Reference Studio studio) {
        this.studio = studio;
    }

    @Override
    public Component create(ViewContext context) {
        return new ChangesView(studio, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RuleTexts.MESSAGES.text("changes.title");
    }

    @Override
    public String icon() {
        return "CLIPBOARD_CHECK";
    }

    @Override
    public Section section() {
        return Section.RULES;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String permission() {
        return Permissions.RULE_VIEW;
    }
}
