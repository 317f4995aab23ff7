package org.riser.rest.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/** The API's own servlet context: whatever changes in the console's restarts nothing here. It has no sessions. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = ApiContext.NAME, path = "/api/v1")
public final class ApiContext extends ServletContextHelper {
    static final String NAME = "riser-api";
}
