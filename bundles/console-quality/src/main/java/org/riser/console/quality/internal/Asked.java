package org.riser.console.quality.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpIssues;
import org.riser.followup.Satisfaction;

/** What customers are asked, what they say, and what becomes of it. */
@Component(service = Asked.class)
public final class Asked {
    final Calls calls;
    final FollowUpIssues issues;
    final Satisfaction satisfaction;

    @Activate
    public Asked(@Reference Calls calls, @Reference FollowUpIssues issues, @Reference Satisfaction satisfaction) {
        this.calls = calls;
        this.issues = issues;
        this.satisfaction = satisfaction;
    }
}
