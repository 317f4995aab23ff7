package org.riser.rest.internal.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads the headers that Jersey would stumble over, where nobody could say what is wrong. */
@PreMatching
final class Headers implements ContainerRequestFilter {
    /** Whether a {@code Content-Type} is one; Jersey reads it even before the first filter. */
    static boolean isType(@Nullable String type) {
        try {
            return type == null || MediaType.valueOf(type) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What cannot be understood asks for no language, as a missing header does. */
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableLanguages();
        } catch (ProcessingException e) {
            request.getHeaders().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
