package org.riser.rest.internal.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.rest.internal.json.Json;

/**
 * Turns what an operation returns into a response: JSON with the offset of the caller's zone; a component named
 * {@code version} becomes the {@code ETag}, and of something new the {@code id} becomes the end of its {@code Location}.
 */
public final class Answers {
    private static final Json JSON = new Json();

    private final ZoneId zone;

    Answers(ZoneId zone) {
        this.zone = zone;
    }

    /** An answer whose status is known only when it is given. */
    public static Response json(Call call, int status, Map<String, ?> body) {
        Response.ResponseBuilder response = Response.status(status);
        if (!body.isEmpty()) {
            response.entity(JSON.write(body, call.zone())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    Response of(@Nullable Object result, Method operation, Optional<Call> call) {
        if (result instanceof Response response) {
            return response;
        }
        Status status = operation.getAnnotation(Status.class);
        if (result == null) {
            return Response.status(status == null ? 204 : status.value()).build();
        }
        byte[] body = JSON.write(result, call.map(Call::zone).orElse(zone));
        Response.ResponseBuilder response = Response.status(status == null ? 200 : status.value())
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE);
        component(result, "version")
                .filter(Number.class::isInstance)
                .ifPresent(version -> response.header(HttpHeaders.ETAG, "\"" + version + "\""));
        if (status != null && status.value() == Response.Status.CREATED.getStatusCode() && call.isPresent()) {
            component(result, "id")
                    .ifPresent(id ->
                            response.header(HttpHeaders.LOCATION, call.get().path() + "/" + id));
        }
        return response.build();
    }

    private static Optional<Object> component(Object result, String name) {
        if (!result.getClass().isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(result.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> read(result, component));
    }

    private static @Nullable Object read(Object result, RecordComponent component) {
        try {
            return component.getAccessor().invoke(result);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an answer must be a public record: " + result.getClass(), e);
        }
    }
}
