package org.riser.console.cash.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.cash.Receipts;
import org.riser.cash.Receivables;
import org.riser.cash.Tills;
import org.riser.console.Section;
import org.riser.console.ViewContext;
import org.riser.console.ViewContribution;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;

/** What customers owe, and what of it comes in. */
@org.osgi.service.component.annotations.Component
public final class ReceivablesPage implements ViewContribution {
    final Receivables receivables;
    final Tills tills;
    final Receipts receipts;
    final CaseKinds kinds;
    final Clock clock;

    @Activate
    public ReceivablesPage(
            @Reference Receivables receivables,
            @Reference CounterCash cash,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.receivables = receivables;
        this.tills = cash.tills;
        this.receipts = cash.receipts;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Component create(ViewContext context) {
        return new ReceivablesView(this, context);
    }

    @Override
    public String path() {
        return "receivables";
    }

    @Override
    public Text title() {
        return CashTexts.MESSAGES.text("bills.title");
    }

    @Override
    public String icon() {
        return "INVOICE";
    }

    @Override
    public Section section() {
        return Section.MANAGE;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String permission() {
        return "";
    }

    @Override
    public Set<String> anyPermission() {
        return Set.of(Permissions.CASH_VIEW, Permissions.CASH_COLLECT);
    }
}
