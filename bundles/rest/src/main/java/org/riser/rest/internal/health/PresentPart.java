package org.riser.rest.internal.health;

import org.riser.api.health.HealthPart;
import org.riser.rest.internal.text.Messages;

/** A part whose service is there: that is all it can tell. */
abstract class PresentPart implements HealthPart {
    private final String name;

    PresentPart(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Report check() {
        return new Report(true, Messages.text("health.present"));
    }
}
