package org.riser.rest.internal.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Hands whatever was thrown on to {@link Rendering}, which knows the request and so the reader's language. */
final class Thrown implements ExceptionMapper<Throwable> {
    /** What was thrown, as the entity of a response that is not rendered yet. */
    record Entity(Throwable cause) {}

    @Override
    public Response toResponse(Throwable cause) {
        Response.ResponseBuilder response = cause instanceof WebApplicationException web
                ? Response.fromResponse(web.getResponse())
                : Response.serverError();
        return response.entity(new Entity(cause)).build();
    }
}
