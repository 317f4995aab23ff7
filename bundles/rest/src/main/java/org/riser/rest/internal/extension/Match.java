package org.riser.rest.internal.extension;

import java.util.Map;
import org.riser.api.rest.ApiRoute;

/**
 * A route that fits a request.
 *
 * @param parameters what stands in the path, by name
 */
record Match(ApiRoute route, Map<String, String> parameters) {}
