package org.riser.rest.internal.http;

/**
 * Where a request comes from; an operation may ask for it.
 *
 * @param local whether it was sent on this machine, and not through a proxy
 */
public record Sender(boolean local) {}
