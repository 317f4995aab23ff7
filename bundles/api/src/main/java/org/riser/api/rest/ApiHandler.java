package org.riser.api.rest;

import org.osgi.annotation.versioning.ConsumerType;

/** Answers one route. Called by many threads at once, after the token and the permission were checked. */
@ConsumerType
@FunctionalInterface
public interface ApiHandler {
    /**
     * Answers a request. A {@link org.riser.api.error.RiserException} becomes the matching problem document; anything
     * else thrown is blamed on the module by name and answered with 500.
     */
    ApiAnswer handle(ApiCall call);
}
