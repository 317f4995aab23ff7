package org.riser.console.rules.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.simulation.Simulations;

/** What drafts would have made of the past. */
@org.osgi.service.component.annotations.Component
public final class SimulationsPage implements ViewContribution {
    static final String PATH = "rules/simulations";

    private final Studio studio;
    private final Simulations simulations;

    @Activate
    public SimulationsPage(@Reference Studio studio, @Reference Simulations simulations) {
        this.studio = studio;
        this.simulations = simulations;
    }

    @Override
    public Component create(ViewContext context) {
        return context.subPath().isEmpty()
                ? new SimulationList(studio, simulations, context)
                : new SimulationView(studio, simulations, context, context.subPath());
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return RuleTexts.MESSAGES.text("simulations.title");
    }

    @Override
    public String icon() {
        return "FLASK";
    }

    @Override
    public Section section() {
        return Section.RULES;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public String permission() {
        return Permissions.RULE_VIEW;
    }
}
