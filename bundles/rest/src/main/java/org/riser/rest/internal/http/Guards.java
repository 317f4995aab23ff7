package org.riser.rest.internal.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.time.ZoneId;
import org.riser.identity.Tokens;

/** Puts in front of each operation what its annotations ask for. Runs once, when the API starts. */
final class Guards implements DynamicFeature {
    private final Tokens tokens;
    private final ZoneId zone;

    Guards(Tokens tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
    }

    /** Methods of Jersey's own (it answers OPTIONS itself) are no operations and open to nobody. */
    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Method method = operation.getResourceMethod();
        Allow allow = method.getAnnotation(Allow.class);
        MaxBytes limit = method.getAnnotation(MaxBytes.class);
        String allowed = allow == null ? Allow.CALLER : allow.value();
        context.register(
                new Gatekeeper(tokens, zone, allowed, method.isAnnotationPresent(NeedsVersion.class)),
                Priorities.AUTHENTICATION);
        context.register(new QueryNames(method), Priorities.HEADER_DECORATOR);
        context.register(new BodyLimit(limit == null ? MaxBytes.USUAL : limit.value()), Priorities.ENTITY_CODER);
    }
}
