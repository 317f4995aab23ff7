package org.riser.console.quality.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.casework.Cases;
import org.riser.console.ViewContext;
import org.riser.customers.Customers;
import org.riser.followup.FollowUpPlans;
import org.riser.followup.Samples;
import org.riser.modules.CaseKinds;

/** The services behind the pages of this bundle. */
@Component(service = FollowUps.class)
public final class FollowUps {
    final FollowUpPlans plans;
    final Samples samples;
    final Asked asked;
    final Cases cases;
    final Customers customers;
    final FollowedModules modules;
    final Clock clock;

    @Activate
    public FollowUps(
            @Reference FollowUpPlans plans,
            @Reference Samples samples,
            @Reference Asked asked,
            @Reference Cases cases,
            @Reference Customers customers,
            @Reference CaseKinds kinds,
            @Reference Clock clock) {
        this.plans = plans;
        this.samples = samples;
        this.asked = asked;
        this.cases = cases;
        this.customers = customers;
        this.modules = new FollowedModules(kinds);
        this.clock = clock;
    }

    LocalDate today(ViewContext context) {
        return LocalDate.ofInstant(clock.instant(), context.zone());
    }
}
