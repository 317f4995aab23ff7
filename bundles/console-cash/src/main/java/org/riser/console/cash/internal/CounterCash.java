package org.riser.console.cash.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.cash.Custody;
import org.riser.cash.HandOvers;
import org.riser.cash.Receipts;
import org.riser.cash.Refunds;
import org.riser.cash.Tills;

/** What the counter does with money. */
@Component(service = CounterCash.class)
public final class CounterCash {
    final Tills tills;
    final Receipts receipts;
    final Refunds refunds;
    final Custody custody;
    final HandOvers handOvers;

    @Activate
    public CounterCash(
            @Reference Tills tills,
            @Reference Receipts receipts,
            @Reference Refunds refunds,
            @Reference Custody custody,
            @Reference HandOvers handOvers) {
        this.tills = tills;
        this.receipts = receipts;
        this.refunds = refunds;
        this.custody = custody;
        this.handOvers = handOvers;
    }
}
