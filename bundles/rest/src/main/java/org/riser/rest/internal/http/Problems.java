package org.riser.rest.internal.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.riser.rest.internal.json.Json;

/** Makes every failure a problem document in the caller's language, and gives every answer the headers all have. */
final class Problems implements ContainerResponseFilter {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final MediaType PROBLEM = MediaType.valueOf(MEDIA_TYPE);
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final Json json;

    Problems(Json json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Thrown.Entity thrown) {
            write(thrown.cause(), request, response);
        } else if (response.getStatus() >= 400 && !response.hasEntity()) {
            write(new WebApplicationException(response.getStatus()), request, response);
        }
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        headers.putIfAbsent("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"));
    }

    private void write(Throwable cause, ContainerRequestContext request, ContainerResponseContext response) {
        boolean hasBody =
                Call.of(request).filter(call -> !call.body().isEmpty()).isPresent();
        boolean hasVersion = request.getHeaderString(HttpHeaders.IF_MATCH) != null;
        ApiFailure failure = Failures.of(cause, hasBody, hasVersion);
        Locale locale = Languages.choose(request.getAcceptableLanguages());
        response.setStatus(failure.kind().status());
        byte[] body = json.write(Problem.of(failure.kind(), failure.faults(), locale), ZoneOffset.UTC);
        response.setEntity(body, NO_ANNOTATIONS, PROBLEM);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (failure.kind() == ProblemKind.UNAVAILABLE) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, ProblemKind.RETRY_AFTER_SECONDS);
        }
        if (failure.kind() == ProblemKind.UNAUTHENTICATED) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"riser\"");
        }
    }
}
