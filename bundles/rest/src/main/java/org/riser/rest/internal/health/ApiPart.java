package org.riser.rest.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.health.HealthPart;
import org.riser.rest.internal.Api;

/** There while every service behind the API is. */
@Component(service = HealthPart.class)
public final class ApiPart extends PresentPart {
    @Activate
    public ApiPart(@Reference Api service) {
        super("api");
    }
}
