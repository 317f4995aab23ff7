package org.riser.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.itests.Api;

/**
 * One operation, as the API's own description tells of it: whoever walks all of them walks the next one too.
 *
 * @param permission a permission, or {@code public}, {@code loopback} or {@code caller}
 * @param queries its query parameters and their schemas
 * @param headers those of the platform's own that it knows, such as {@code If-Match}
 * @param media the first type of body it takes; empty when it takes none
 * @param body the name of the body's schema; empty when it takes no JSON
 */
record Operation(
        String id,
        String method,
        String path,
        String permission,
        Map<String, JsonNode> queries,
        Set<String> headers,
        String media,
        String body) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** What a reader must say besides the path, and the document cannot know. */
    private static final Map<String, String> QUERIES = Map.of(
            "computeDue", "?from=2026-03-02T08:00:00Z&amount=3&unit=working-day",
            "listCheckScores", "?employee={staff}&from=2026-03-01&to=2026-03-31",
            "listPlannedDays", "?month=2030-03",
            "getAnnualStatistics", "?year=2024",
            "readAppraisalStanding", "?employee={staff}&month=2024-03",
            "readAnnualResult", "?employee={staff}&year=2024",
            "readStanding", "?employee={staff}&month=2026-03",
            "search", "?q=wall");

    /** A picture of one pixel. */
    static final byte[] PICTURE = java.util.HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d7"
                    + "63f8cfc0000003010100c9fe92ef0000000049454e44ae426082");

    /** All operations of {@code /openapi.json}. */
    static List<Operation> all(Api api) throws IOException {
        List<Operation> found = new ArrayList<>();
        JsonNode document = api.get("/openapi.json").body();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> found.add(of(path.getKey(), method.getKey(), method.getValue()))));
        return found;
    }

    private static Operation of(String path, String method, JsonNode json) {
        Set<String> headers = new TreeSet<>();
        Map<String, JsonNode> queries = new TreeMap<>();
        for (JsonNode parameter : json.get("parameters")) {
            if (parameter.has("$ref")) {
                headers.add(last(parameter.get("$ref").asText()));
            } else if (parameter.get("in").asText().equals("query")) {
                queries.put(parameter.get("name").asText(), parameter.get("schema"));
            }
        }
        JsonNode content = json.at("/requestBody/content");
        String media = content.fieldNames().hasNext() ? content.fieldNames().next() : "";
        String schema =
                content.path("application/json").path("schema").path("$ref").asText();
        return new Operation(
                json.get("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                json.get("x-permission").asText(),
                queries,
                headers,
                media,
                last(schema));
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The names of the things its path stands for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Matcher parameters = PARAMETER.matcher(path);
        while (parameters.find()) {
            names.add(parameters.group(1));
        }
        return names;
    }

    /** Its path for each of the things, with what else it needs to be asked. */
    List<String> paths(Map<String, List<String>> things) {
        List<String> paths = List.of(path);
        for (String name : names()) {
            List<String> ids = Objects.requireNonNull(
                    things.get(name), () -> "a company of the tests has no {" + name + "} yet, which " + id + " names");
            paths = paths.stream()
                    .flatMap(some -> ids.stream().map(thing -> some.replace("{" + name + "}", thing)))
                    .toList();
        }
        String query = QUERIES.getOrDefault(id, "")
                .replace("{staff}", things.getOrDefault("staff", List.of("")).get(0));
        return paths.stream().map(some -> some + query).toList();
    }

    /** Whether its body is JSON of a known form. */
    boolean takesJson() {
        return !body.isEmpty();
    }

    /** Asks for it; a version, where it needs one, is 1. */
    Api.Answer ask(Api api, String at, Object content, String... moreHeaders) throws IOException {
        var request = api.request(at);
        if (headers.contains("If-Match")) {
            request.header("If-Match", "\"1\"");
        }
        if (headers.contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!media.isEmpty()) {
            request.header("Content-Type", media.equals("*/*") ? "image/png" : media);
        }
        for (int i = 0; i < moreHeaders.length; i += 2) {
            request.setHeader(moreHeaders[i], moreHeaders[i + 1]);
        }
        return api.send(request.method(method, publisher(content)));
    }

    private BodyPublisher publisher(Object content) {
        if (media.isEmpty()) {
            return BodyPublishers.noBody();
        }
        return body.isEmpty() && !media.equals("application/json")
                ? BodyPublishers.ofByteArray(PICTURE)
                : BodyPublishers.ofString(content instanceof String text ? text : Api.json(content));
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
