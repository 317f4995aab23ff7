package org.riser.rest.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Tokens;
import org.riser.rest.internal.text.Messages;

/** Lets a request of one operation pass when its token is good and allows what the operation needs. */
final class Gatekeeper implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ZoneId zone;
    private final String allowed;
    private final boolean needsVersion;

    /**
     * @param allowed what {@link Allow#value} says of the operation
     * @param needsVersion whether the operation is marked with {@link NeedsVersion}
     */
    Gatekeeper(Tokens tokens, ZoneId zone, String allowed, boolean needsVersion) {
        this.needsVersion = needsVersion;
        this.tokens = tokens;
        this.zone = zone;
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (allowed.equals(Allow.PUBLIC) || (allowed.equals(Allow.LOOPBACK) && Loopback.is(request))) {
            return;
        }
        Caller caller = caller(request);
        if (!allowed.equals(Allow.CALLER) && !allowed.equals(Allow.LOOPBACK)) {
            caller.require(allowed);
        }
        Locale locale = Languages.choose(request.getAcceptableLanguages());
        Call call = new Call(
                caller,
                locale,
                zone,
                key(request),
                request.getHeaderString(HttpHeaders.IF_MATCH),
                target(request),
                Body.NONE);
        if (needsVersion) {
            call.expectedVersion();
        }
        call.attachTo(request);
    }

    private static String target(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return request.getMethod() + " " + uri.getRawPath() + query;
    }

    private Caller caller(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ApiFailure(
                    ProblemKind.UNAUTHENTICATED, "Authorization", "token.missing", Messages.text("token.missing"));
        }
        Optional<Caller> caller =
                tokens.authenticate(header.substring(SCHEME.length()).strip(), asTenant(request));
        return caller.orElseThrow(() -> new ApiFailure(
                ProblemKind.UNAUTHENTICATED, "Authorization", "token.unknown", Messages.text("token.unknown")));
    }

    private static @Nullable TenantId asTenant(ContainerRequestContext request) {
        String tenant = request.getHeaderString("X-Tenant");
        try {
            return tenant == null ? null : TenantId.of(tenant);
        } catch (IllegalArgumentException e) {
            throw new ApiFailure(ProblemKind.MALFORMED, "X-Tenant", "tenant.form", Messages.text("tenant.form"));
        }
    }

    private static @Nullable String key(ContainerRequestContext request) {
        String key = request.getHeaderString("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new ApiFailure(
                    ProblemKind.MALFORMED, "Idempotency-Key", "idempotency.form", Messages.text("idempotency.form"));
        }
        return key;
    }
}
