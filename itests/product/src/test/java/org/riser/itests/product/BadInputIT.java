package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;
import org.riser.itests.Wire;

/** Whatever is wrong with a request, the answer is a problem that names the field and the remedy, and nothing is written. */
class BadInputIT {
    private static final String LARGE = "{\"a\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    private static final String LONG = "x".repeat(100_000);

    private static Company company;
    private static Api api;
    private static Api group;
    private static Wire wire;
    private static List<Operation> operations;
    private static Bodies bodies;

    private Watch watch;
    private int sent;

    @BeforeAll
    static void aCompany() throws IOException {
        company = Company.found(DemoRiser.get());
        api = company.api();
        group = Api.of(DemoRiser.get(), "group");
        wire = new Wire(DemoRiser.get());
        operations = Operation.all(api);
        bodies = new Bodies(api);
    }

    @BeforeEach
    void watch() throws IOException {
        watch = Watch.over(company, operations);
    }

    @AfterEach
    void nothingIsWritten() throws IOException {
        watch.assertNothingHappened();
    }

    @Test
    void everyFieldOfEveryBodyIsNamedWhenItsValueHasTheWrongType() throws IOException {
        for (Operation operation : writers()) {
            for (var field : bodies.fields(operation).entrySet()) {
                boolean isText = field.getValue().path("type").asText().equals("string");
                Object wrong = isText ? List.of(Map.of("a", 1)) : "-";
                expect(422, field.getKey(), operation, send(operation, with(operation, field.getKey(), wrong)));
            }
        }
    }

    @Test
    void everyTextHasALength() throws IOException {
        for (Operation operation : writers()) {
            for (var field : bodies.fields(operation).entrySet()) {
                JsonNode items = field.getValue().path("items");
                if (isText(field.getValue()) || isText(items)) {
                    Object value = isText(items) ? List.of(LONG) : LONG;
                    expect(422, field.getKey(), operation, send(operation, with(operation, field.getKey(), value)));
                }
            }
        }
    }

    @Test
    void everyListHasALength() throws IOException {
        List<String> many = java.util.Collections.nCopies(5000, "13900001111");
        for (Operation operation : writers()) {
            for (var field : bodies.fields(operation).entrySet()) {
                if (isText(field.getValue().path("items"))) {
                    expect(422, field.getKey(), operation, send(operation, with(operation, field.getKey(), many)));
                }
            }
        }
    }

    @Test
    void whatIsNoBodyIsRefused() throws IOException {
        for (Operation operation : writers()) {
            expect(422, "no-such-field", operation, send(operation, with(operation, "no-such-field", List.of(1))));
            expect(400, "", operation, send(operation, "{\"a\":"));
            expect(422, "", operation, send(operation, "[1]"));
            if (!operation.id().equals("installModule")) { // which takes a whole jar too
                expect(413, "", operation, send(operation, LARGE));
            }
            expect(415, "", operation, send(operation, "{}", "Content-Type", "text/csv"));
            expect(415, "Content-Type", operation, send(operation, "{}", "Content-Type", "nonsense"));
        }
    }

    @Test
    void whatWasReadBeforeMustBeNamed() throws IOException {
        for (Operation operation : operations) {
            if (operation.headers().contains("If-Match")) {
                Object body = Api.json(bodies.of(operation, company.things()));
                expect(400, "If-Match", operation, send(operation, body, "If-Match", "W/anything"));
                expect(412, null, operation, send(operation, body, "If-Match", "\"999\""));
                HttpRequest.Builder without = api.request(
                                operation.paths(company.things()).get(0))
                        .header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString(String.valueOf(body)));
                expect(428, "If-Match", operation, api.send(without));
            }
        }
    }

    @Test
    void aKeyServesOneCommand() throws IOException {
        for (Operation operation : writers()) {
            if (operation.headers().contains("Idempotency-Key")) {
                expect(400, "Idempotency-Key", operation, send(operation, "{}", "Idempotency-Key", "k".repeat(300)));
            }
        }
        String key = UUID.randomUUID().toString();
        Map<String, String> unit = Map.of("name", "w" + key.substring(24), "kind", "hall");
        Api.Answer first = api.post("/org-units", key, unit);
        Api.Answer again = api.post("/org-units", key, unit);
        Api.Answer other = api.post("/org-units", key, Map.of("name", "another", "kind", "hall"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().at("/errors/0/code").asText()).isEqualTo("idempotency.key-reused");
        watch.remember(); // one unit was made
    }

    @Test
    void everyWholeNumberIsRefusedWithAFractionInsteadOfCut() throws IOException {
        for (Operation operation : writers()) {
            for (var field : bodies.fields(operation).entrySet()) {
                if (field.getValue().path("type").asText().equals("integer")) {
                    expect(422, field.getKey(), operation, send(operation, with(operation, field.getKey(), 1.5)));
                }
            }
        }
    }

    @Test
    void everyParameterIsNamedWhenItIsWrong() throws IOException {
        for (Operation operation : operations) {
            String path = operation.path().contains("{path}")
                    ? ""
                    : operation.paths(company.things()).get(0).replaceFirst("\\?.*", "");
            if (!operation.reads() || path.isEmpty() || operation.permission().equals("public")) {
                continue;
            }
            expect(400, "no-such", operation, api.get(path + "?no-such=1"));
            for (var query : operation.queries().entrySet()) {
                for (String wrong : wrong(query.getKey(), query.getValue())) {
                    String asked = path + "?" + query.getKey() + "=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8);
                    expect(400, query.getKey(), operation, api.get(asked));
                }
            }
        }
    }

    @Test
    void everyDeadEndIsAProblem() throws IOException {
        Operation none = operations.get(0);
        for (String path : List.of("/nothing", "/cases/x", "/cases/a/b/c", "/customers/" + UUID.randomUUID())) {
            expect(404, null, none, api.get(path));
        }
        expect(405, null, none, api.send(api.request("/cases").DELETE()));
        expect(406, null, none, api.send(api.request("/cases").header("Accept", "text/csv")));
    }

    /** What the web server refuses by itself must look like what the API refuses. */
    @ParameterizedTest
    @CsvSource({
        "400, GET /cases%2Fx, ''",
        "400, GET /%2e%2e/admin, ''",
        "400, GET /cases%5Cx, ''",
        "400, GET //cases, ''",
        "400, GET /a%00b, ''",
        "414, GET /{long}, ''",
        "431, GET /cases, X-Long: {long}",
        "400, GET /cases, X Long: 1",
        "400, GET /cases, nonsense",
        "400, GET /cases, Content-Length: -1",
        "417, POST /cases, Expect: tea",
        "404, GET /WEB-INF/web.xml, ''",
        "405, TRACE /cases, ''",
        "405, FOO /cases, ''",
        "405, PUT /health, ''"
    })
    void whatNoContextTakesIsAProblemToo(int status, String line, String header) throws IOException {
        String head = line.replace(" /", " /api/v1/") + " HTTP/1.1\r\nHost: riser\r\n" + header + "\r\n";
        Wire.Answer answer = wire.ask(head.replace("\r\n\r\n", "\r\n").replace("{long}", LONG.substring(0, 9000)), "");

        assertThat(answer.text()).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("jetty");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Allow").isEmpty()).isEqualTo(status != 405);
        JsonNode problem = Api.read(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("/api/v1/docs#problem-");
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }

    @Test
    void anAddressIsRefusedInTheCallersLanguage() throws IOException {
        String head = "GET /api/v1/cases%2Fx HTTP/1.1\r\nHost: riser\r\nAccept-Language: ";

        assertThat(wire.ask(head + "en\r\n", "").body()).contains("Malformed request");
        assertThat(wire.ask(head + "zh-CN\r\n", "").body()).contains("请求格式错误");
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 500", "Transfer-Encoding: chunked"})
    void aBodyThatDoesNotArriveIsTheCallersFault(String length) throws IOException {
        String head = "POST /api/v1/customers HTTP/1.1\r\nHost: riser\r\nContent-Type: application/json\r\n" + length
                + "\r\nAuthorization: " + api.authorization() + "\r\n";
        Wire.Answer answer = wire.ask(head, "{\"name\":");

        assertThat(answer.text()).startsWith("HTTP/1.1 400").contains("body.broken");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void outsideTheApiThePageIsPlain() throws IOException {
        for (String line : List.of("GET /x%2Fy", "GET /WEB-INF/web.xml", "TRACE /", "PUT /")) {
            Wire.Answer answer = wire.ask(line + " HTTP/1.1\r\nHost: riser\r\n", "");
            assertThat(answer.header("Content-Type")).as(line).isEqualTo("text/html;charset=utf-8");
            assertThat(answer.text()).as(line).startsWith("HTTP/1.1 40").doesNotContainIgnoringCase("jetty");
        }
    }

    private static List<String> wrong(String name, JsonNode schema) {
        if (name.equals("limit")) {
            return List.of("0", "-1", "201", "ten", "99999999999999999999");
        }
        if (name.equals("cursor")) {
            return List.of("zzz", "!", LONG.substring(0, 2000));
        }
        boolean free = schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
        return free
                ? List.of("a\0b")
                : List.of("!", "99999999999999999999", "2026-13-01", "+999999999-01-01T00:00:00Z");
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string") && !schema.has("format") && !schema.has("enum");
    }

    private static List<Operation> writers() {
        return operations.stream().filter(Operation::takesJson).toList();
    }

    private static String with(Operation operation, String field, Object value) {
        Map<String, Object> body = new LinkedHashMap<>(bodies.of(operation, company.things()));
        body.put(field, value);
        return Api.json(body);
    }

    /** Every other time in Chinese. */
    private Api.Answer send(Operation operation, Object body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of("Accept-Language", sent++ % 2 == 0 ? "en" : "zh-CN"));
        all.addAll(List.of(headers));
        // Some things are the group's to do.
        Api sender = List.of("installModule", "createTenant").contains(operation.id()) ? group : api;
        return operation.ask(sender, operation.paths(company.things()).get(0), body, all.toArray(String[]::new));
    }

    /** @param field that the problem must name; null when none is to blame */
    private void expect(int status, String field, Operation operation, Api.Answer answer) throws IOException {
        String asked =
                answer.response().request().method() + " " + answer.response().uri();
        String told = operation.id() + ": " + Watch.shortened(asked) + " " + Watch.shortened(answer.toString());
        String type = answer.response().headers().firstValue("Content-Type").orElse("");
        if (answer.status() != status || !type.equals("application/problem+json")) {
            watch.breach("not the " + status + " about " + field + ": " + told);
            return;
        }
        boolean named = field == null;
        for (JsonNode error : answer.body().get("errors")) {
            String at = error.get("field").asText();
            named |= at.equals(field) || at.startsWith(field + ".") || at.startsWith(field + "[");
            String message = error.get("message").asText();
            boolean chinese = message.codePoints().anyMatch(Character::isIdeographic);
            if (message.isBlank() || message.contains("..") || chinese != asksForChinese(answer)) {
                watch.breach("not a sentence in the language asked for: " + told);
            }
        }
        if (!named) {
            watch.breach("does not name " + field + ": " + told);
        }
    }

    private static boolean asksForChinese(Api.Answer answer) {
        return answer.response()
                .request()
                .headers()
                .firstValue("Accept-Language")
                .orElse("")
                .startsWith("zh");
    }
}
