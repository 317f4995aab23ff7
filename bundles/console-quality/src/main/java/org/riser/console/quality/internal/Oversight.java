package org.riser.console.quality.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.FollowUpMentions;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.SpotChecks;

/** The services behind the pages of those who look over how customers are followed up. */
@Component(service = Oversight.class)
public final class Oversight {
    final FollowUps followUps;
    final SpotChecks checks;
    final FollowUpMentions mentions;
    final FollowUpSummaries summaries;

    @Activate
    public Oversight(
            @Reference FollowUps followUps,
            @Reference SpotChecks checks,
            @Reference FollowUpMentions mentions,
            @Reference FollowUpSummaries summaries) {
        this.followUps = followUps;
        this.checks = checks;
        this.mentions = mentions;
        this.summaries = summaries;
    }
}
