package org.riser.console.cash.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.Cases;
import org.riser.casework.Clocks;
import org.riser.cash.Custody;
import org.riser.cash.HandOvers;
import org.riser.cash.Receipts;
import org.riser.cash.Refunds;
import org.riser.cash.Tills;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;

/** The till of whoever takes money at the counter. */
@org.osgi.service.component.annotations.Component
public final class CounterPage implements ViewContribution {
    static final String PATH = "counter";

    final Tills tills;
    final Receipts receipts;
    final Refunds refunds;
    final Custody custody;
    final HandOvers handOvers;
    final Cases cases;
    final Clocks clocks;
    final CaseKinds kinds;
    final Clock clock;

    @Activate
    public CounterPage(
            @Reference CounterCash cash,
            @Reference Cases cases,
            @Reference Clocks clocks,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.tills = cash.tills;
        this.receipts = cash.receipts;
        this.refunds = cash.refunds;
        this.custody = cash.custody;
        this.handOvers = cash.handOvers;
        this.cases = cases;
        this.clocks = clocks;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new CounterView(this, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return CashTexts.MESSAGES.text("counter.title");
    }

    @Override
    public String icon() {
        return "CASH";
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String permission() {
        return Permissions.CASH_COLLECT;
    }
}
