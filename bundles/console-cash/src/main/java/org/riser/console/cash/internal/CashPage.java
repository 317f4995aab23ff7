package org.riser.console.cash.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.cash.Custody;
import org.riser.cash.HandOvers;
import org.riser.cash.Receipts;
import org.riser.cash.Refunds;
import org.riser.cash.SafeCodes;
import org.riser.cash.TakeOvers;
import org.riser.cash.TillCounts;
import org.riser.cash.Tills;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;

/** The other side of the counter: who receives cash, counts it, and sees to it that nobody holds it too long. */
@org.osgi.service.component.annotations.Component
public final class CashPage implements ViewContribution {
    static final String PATH = "cash";

    final Tills tills;
    final Receipts receipts;
    final Refunds refunds;
    final Custody custody;
    final HandOvers handOvers;
    final TillCounts counts;
    final TakeOvers takeOvers;
    final SafeCodes codes;
    final CaseKinds kinds;
    final Clock clock;

    @Activate
    public CashPage(
            @Reference CounterCash cash,
            @Reference TillCounts counts,
            @Reference TakeOvers takeOvers,
            @Reference SafeCodes codes,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.tills = cash.tills;
        this.receipts = cash.receipts;
        this.refunds = cash.refunds;
        this.custody = cash.custody;
        this.handOvers = cash.handOvers;
        this.counts = counts;
        this.takeOvers = takeOvers;
        this.codes = codes;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new CashView(this, context);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Text title() {
        return CashTexts.MESSAGES.text("cash.title");
    }

    @Override
    public String icon() {
        return "MONEY_EXCHANGE";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return Set.of(
                Permissions.CASH_RECEIVE, Permissions.CASH_RECONCILE, Permissions.CASH_VIEW, Permissions.CASH_APPROVE);
    }
}
