package org.riser.rest.internal.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.rest.internal.text.Messages;

/**
 * What every operation knows of its request. Belongs to the thread that handles it.
 *
 * @param caller who asks, with the tenant in scope
 * @param locale the language of the answer's texts
 * @param zone whose offset times are written with
 * @param idempotencyKey what makes a repetition recognisable, or null when the caller sent none
 * @param ifMatch the raw header, or null
 * @param target method, path and query, for instance {@code POST /api/v1/attachments?name=seal.jpg}
 * @param body as it was sent; empty when there is none
 */
public record Call(
        Caller caller,
        Locale locale,
        ZoneId zone,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        String target,
        Body body) {
    private static final String PROPERTY = Call.class.getName();
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Empty for a request that needs no token, or whose token is not checked yet. */
    static Optional<Call> of(ContainerRequestContext request) {
        return Optional.ofNullable((Call) request.getProperty(PROPERTY));
    }

    void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    Call withBody(Body sent) {
        return new Call(caller, locale, zone, idempotencyKey, ifMatch, target, sent);
    }

    /** The path of the request without its query. */
    public String path() {
        return operation().substring(target.indexOf(' ') + 1);
    }

    /** Method and path: what an idempotency key belongs to. */
    String operation() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A digest of all that the caller asks of the operation, in the query and in the body. */
    byte[] fingerprint() {
        return body.sha256(target.substring(operation().length()));
    }

    /** The command's id: always the same for the same principal, operation and idempotency key, else a new one. */
    public UUID commandId() {
        if (idempotencyKey == null) {
            return UUID.randomUUID();
        }
        String name = caller.tenant().value() + "\n" + caller.principal() + "\n" + operation() + "\n" + idempotencyKey;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The version that the caller saw.
     *
     * @throws ApiFailure 428 when the request does not name it
     */
    public long expectedVersion() {
        Long version = expectedVersionIfAny();
        if (version == null) {
            throw new ApiFailure(
                    ProblemKind.VERSION_REQUIRED, "If-Match", "version.required", Messages.text("version.required"));
        }
        return version;
    }

    /**
     * The version that the caller saw, or null when the request does not name it.
     *
     * @throws ApiFailure 400 when the header is not an ETag of ours
     */
    public @Nullable Long expectedVersionIfAny() {
        if (ifMatch == null) {
            return null;
        }
        Matcher form = ETAG.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw new ApiFailure(ProblemKind.MALFORMED, "If-Match", "version.form", Messages.text("version.form"));
        }
        return Long.valueOf(form.group(1));
    }
}
