package org.riser.casework.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Audit;
import org.riser.jobs.Freezes;
import org.riser.jobs.Notices;
import org.riser.jobs.Timers;
import org.riser.publication.RuleUses;
import org.riser.store.Store;

/** What cases stand on in the layers that know nothing of cases. */
@Component(service = Platform.class)
public final class Platform {
    final Store store;
    final Timers timers;
    final Freezes freezes;
    final Notices notices;
    final Audit audit;
    final Workforce people;
    final RuleUses uses;

    @Activate
    public Platform(
            @Reference Store store,
            @Reference Timers timers,
            @Reference Freezes freezes,
            @Reference Notices notices,
            @Reference Audit audit,
            @Reference Workforce people,
            @Reference RuleUses uses) {
        this.store = store;
        this.timers = timers;
        this.freezes = freezes;
        this.notices = notices;
        this.audit = audit;
        this.people = people;
        this.uses = uses;
    }
}
