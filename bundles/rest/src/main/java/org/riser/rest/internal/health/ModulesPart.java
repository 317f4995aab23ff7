package org.riser.rest.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.health.HealthPart;
import org.riser.modules.Modules;

/** There while modules can be installed and enabled. */
@Component(service = HealthPart.class)
public final class ModulesPart extends PresentPart {
    @Activate
    public ModulesPart(@Reference Modules service) {
        super("modules");
    }
}
