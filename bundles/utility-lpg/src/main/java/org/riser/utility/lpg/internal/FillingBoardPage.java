package org.riser.utility.lpg.internal;

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
import org.riser.customers.Devices;
import org.riser.rulebook.Rulebook;

/** The place of the filling board in the console, and what it works with. */
@org.osgi.service.component.annotations.Component
public final class FillingBoardPage implements ViewContribution {
    static final Messages MESSAGES = Messages.of(FillingBoardPage.class);

    final Cases cases;
    final Clocks clocks;
    final Rulebook rulebook;
    final Devices devices;
    final Clock clock;

    @Activate
    public FillingBoardPage(
            @Reference Cases cases,
            @Reference Clocks clocks,
            @Reference Rulebook rulebook,
            @Reference Devices devices,
            @Reference Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.rulebook = rulebook;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "lpg/filling";
    }

    @Override
    public Text title() {
        return MESSAGES.text("board.title");
    }

    @Override
    public String icon() {
        return "SCALE";
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
        return "lpg.filling-board";
    }

    @Override
    public @Nullable String module() {
        return "lpg";
    }

    @Override
    public Component create(ViewContext context) {
        return new FillingBoard(this, context).board();
    }
}
