package org.riser.api.rest;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The part of the HTTP API that a plug-in adds. Registered as a service by the plug-in; it may come and go at any time.
 * Its routes are reachable only for tenants that have the module enabled.
 */
@ConsumerType
public interface ApiContribution {
    /** Id of the module; the routes begin with {@code /api/v1/x/<module>/}. */
    String module();

    /** The same list every time; asked once when the service comes. */
    List<ApiRoute> routes();
}
