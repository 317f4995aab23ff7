package org.riser.rest.internal.http;

import java.util.Locale;

/** The kinds of problem the API reports (RFC 9457); each has a title in the texts and a place in the readable page. */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    VERSION_MISMATCH(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    REFUSED(422),
    VERSION_REQUIRED(428),
    INTERNAL(500),
    UNAVAILABLE(503);

    /** When to try again what is unavailable; the value of the header {@code Retry-After}. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As the type and the text keys name it: {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type: a reference into the readable page. */
    public String type() {
        return "/api/v1/docs#problem-" + slug();
    }
}
