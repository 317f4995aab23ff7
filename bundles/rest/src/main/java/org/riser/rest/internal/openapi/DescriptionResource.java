package org.riser.rest.internal.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.riser.rest.internal.http.Allow;
import org.riser.rest.internal.http.Languages;
import org.riser.rest.internal.http.Operations;
import org.riser.rest.internal.http.Operations.Operation;
import org.riser.rest.internal.http.Resource;
import org.riser.rest.internal.json.Json;

/** Describes the API to programs and to people, itself included. */
public final class DescriptionResource implements Resource {
    private static final String HTML = "text/html";
    private static final String CSS = "text/css";

    private final List<Operation> operations;
    private final Json json = new Json();
    private final Map<Locale, Map<String, Object>> documents = new ConcurrentHashMap<>();

    /** @param others every other resource of the API */
    public DescriptionResource(Collection<? extends Resource> others) {
        List<Resource> all = new ArrayList<>(others);
        all.add(this);
        operations = Operations.of(all);
    }

    @GET
    @Path("openapi.json")
    @Allow(Allow.PUBLIC)
    public Response getOpenApi(@Context HttpHeaders headers) {
        byte[] document = json.write(document(headers), ZoneOffset.UTC);
        return Response.ok(document).type("application/json").build();
    }

    @GET
    @Path("docs")
    @Produces(HTML)
    @Allow(Allow.PUBLIC)
    public Response getDocs(@Context HttpHeaders headers) {
        Locale locale = Languages.choose(headers.getAcceptableLanguages());
        byte[] page = new DocsPage(document(headers), new Words(locale)).html().getBytes(StandardCharsets.UTF_8);
        return Response.ok(page)
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .build();
    }

    @GET
    @Path("docs/style.css")
    @Produces(CSS)
    @Allow(Allow.PUBLIC)
    public Response getDocsStyle() {
        try (InputStream style = DescriptionResource.class.getResourceAsStream("style.css")) {
            return Response.ok(Objects.requireNonNull(style).readAllBytes())
                    .type(CSS)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> document(HttpHeaders headers) {
        Locale locale = Languages.choose(headers.getAcceptableLanguages());
        return documents.computeIfAbsent(locale, language -> OpenApi.describe(operations, language));
    }
}
