package org.riser.rest.internal.http;

/**
 * Some of the API's operations. A component that is registered under this type is found when the API starts; its methods
 * carry the whole path, who may call them, and nothing else but the call of a service. Thread-safe.
 */
public interface Resource {}
