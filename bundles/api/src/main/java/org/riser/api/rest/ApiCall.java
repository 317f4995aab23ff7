package org.riser.api.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** One request as the handler of a route sees it. Belongs to the thread that handles it. */
@ProviderType
public interface ApiCall {
    /** Who asks, with the tenant in scope. */
    Caller caller();

    /** The language of the answer's texts. */
    Locale locale();

    /** A part of the path by its name in the route's pattern, or else the query parameter of that name. */
    Optional<String> parameter(String name);

    /**
     * The body, a JSON object: texts, {@link java.math.BigDecimal} and {@link java.math.BigInteger} numbers, booleans,
     * lists and maps; empty when there is none.
     */
    Map<String, Object> body();

    /** The id to give to the command of a writing route: the same for a repetition with the same idempotency key. */
    UUID commandId();
}
