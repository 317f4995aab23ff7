package org.riser.rest.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.health.HealthPart;
import org.riser.jobs.Timers;

/** There while timers can be planned. */
@Component(service = HealthPart.class)
public final class TimersPart extends PresentPart {
    @Activate
    public TimersPart(@Reference Timers service) {
        super("timers");
    }
}
