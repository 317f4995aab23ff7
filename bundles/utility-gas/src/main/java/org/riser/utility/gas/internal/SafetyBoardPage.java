package org.riser.utility.gas.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.Cases;
import org.riser.casework.Clocks;
import org.riser.console.Messages;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.StaffDirectory;
import org.riser.rulebook.Rulebook;

/** The place of the safety board in the console, and what it works with. */
@org.osgi.service.component.annotations.Component
public final class SafetyBoardPage implements ViewContribution {
    static final Messages MESSAGES = Messages.of(SafetyBoardPage.class);

    final Cases cases;
    final Clocks clocks;
    final Rulebook rulebook;
    final StaffDirectory staff;
    final Clock clock;

    @Activate
    public SafetyBoardPage(
            @Reference Cases cases,
            @Reference Clocks clocks,
            @Reference Rulebook rulebook,
            @Reference StaffDirectory staff,
            @Reference Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.rulebook = rulebook;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "gas/safety";
    }

    @Override
    public Text title() {
        return MESSAGES.text("board.title");
    }

    @Override
    public String icon() {
        return "SHIELD";
    }

    @Override
    public Section section() {
        return Section.UTILITY;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return "gas.safety-board";
    }

    @Override
    public @Nullable String module() {
        return "gas";
    }

    @Override
    public Component create(ViewContext context) {
        return new SafetyBoard(this, context).board();
    }
}
