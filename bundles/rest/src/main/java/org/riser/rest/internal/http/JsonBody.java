package org.riser.rest.internal.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.riser.rest.internal.json.Json;

/** Reads the body of a request into the parameter that takes it. */
@Consumes(MediaType.APPLICATION_JSON)
final class JsonBody implements MessageBodyReader<Object> {
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private final Json json;

    JsonBody(Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        boolean mayBeEmpty = Arrays.stream(annotations).anyMatch(MayBeEmpty.class::isInstance);
        byte[] source = bytes.length == 0 && mayBeEmpty ? EMPTY_OBJECT : bytes;
        return json.read(new ByteArrayInputStream(source), generic);
    }
}
