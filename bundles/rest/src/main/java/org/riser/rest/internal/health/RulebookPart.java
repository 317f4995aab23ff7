package org.riser.rest.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.health.HealthPart;
import org.riser.rulebook.Rulebook;

/** There while rules can decide. */
@Component(service = HealthPart.class)
public final class RulebookPart extends PresentPart {
    @Activate
    public RulebookPart(@Reference Rulebook service) {
        super("rulebook");
    }
}
