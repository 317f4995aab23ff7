package org.riser.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest
class EveryRequestTest {
    private static final String PATH = "/things/01234567-89ab-7cde-8f01-23456789abcd";

    private static final SampleResource SAMPLE = new SampleResource();
    private static final TestTokens TOKENS = new TestTokens();
    private static ApiHarness api;

    @BeforeAll
    static void start(TestStore store) throws Exception {
        TOKENS.add("good", caller("thing.add"));
        TOKENS.add("poor", caller("other"));
        api = new ApiHarness(List.of(SAMPLE), TOKENS, store.idempotency(TestStore.clock()));
    }

    @AfterAll
    static void stop() throws Exception {
        api.stop();
    }

    @Test
    void needsAToken() throws Exception {
        HttpResponse<String> answer = api.send(api.request("/things"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"riser\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"token.missing\"", "缺少令牌");
    }

    @Test
    void refusesAnUnknownToken() throws Exception {
        assertThat(api.send(authorized("/things", "stolen")).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenWithoutThePermission() throws Exception {
        HttpResponse<String> answer =
                api.send(authorized("/things", "poor").POST(BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("permission.missing", "thing.add");
    }

    @Test
    void answersInEnglishWhenAsked() throws Exception {
        HttpResponse<String> answer = api.send(api.request("/things").header("Accept-Language", "en-GB,zh;q=0.5"));
        assertThat(answer.body()).contains("A token is needed");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
    }

    @Test
    void listsInParts() throws Exception {
        assertThat(api.send(authorized("/things?limit=7&scope=tenant", "good")).body())
                .contains("\"gas\",\"7\",\"TENANT\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/things?limit=201, limit, limit.form",
        "/things?limit=-1, limit, limit.form",
        "/things?sharp=yes, sharp, parameter.form",
        "/things?scope=planet, scope, parameter.form",
        "/things?scpoe=tenant, scpoe, parameter.unknown",
        "/things?scope=own&scope=team, scope, parameter.form",
        "/things?limit=%00, limit, parameter.form"
    })
    void refusesAParameterByName(String path, String parameter, String code) throws Exception {
        HttpResponse<String> answer = api.send(authorized(path, "good"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + parameter + "\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void answersANewThingWithItsPlaceAndVersion() throws Exception {
        HttpResponse<String> answer =
                post("{\"name\":\"表\",\"pressure\":5.20,\"at\":\"2026-03-05T06:30:00Z\",\"scope\":\"tenant\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1" + PATH);
        assertThat(answer.body())
                .contains("\"at\":\"2026-03-05T14:30:00+08:00\"", "\"pressure\":5.20", "\"scope\":\"tenant\"");
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        HttpResponse<String> answer = post("{\"nmae\":\"x\",\"count\":\"many\",\"at\":\"noon\",\"scope\":\"planet\","
                + "\"other\":\"1-2-3\",\"urgent\":\"yes\",\"parts\":[{\"name\":7},{}]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("{\"field\":\"nmae\",\"code\":\"field.unknown\"")
                .contains("{\"field\":\"name\",\"code\":\"field.required\"")
                .contains("{\"field\":\"count\",\"code\":\"field.type\"")
                .contains("{\"field\":\"at\",\"code\":\"field.type\"")
                .contains("{\"field\":\"scope\",\"code\":\"field.type\"")
                .contains("{\"field\":\"other\",\"code\":\"field.type\"")
                .contains("{\"field\":\"urgent\",\"code\":\"field.type\"")
                .contains("{\"field\":\"parts[0].name\",\"code\":\"field.type\"")
                .contains("{\"field\":\"parts[1].name\",\"code\":\"field.required\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"x\",}| 400| json.malformed| 第 1 行第",
                "not json| 400| json.malformed| 第 1 行第",
                "{\"name\":\"x\",\"name\":\"y\"}| 400| json.duplicate| 字段 name 出现了两次",
                "{\"name\":\"x\"} {}| 422| field.type| 类型不对",
                "''| 422| body.required| 不能为空",
                "null| 422| body.required| 不能为空",
                "[]| 422| field.type| 类型不对",
                "\"text\"| 422| field.type| 类型不对"
            })
    void refusesABodyThatIsNoObject(String body, int status, String code, String text) throws Exception {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"odd\":[1,[2]]}| odd| field.unknown",
                "{\"name\":\"x\",\"odd\":{\"a\":{\"b\":1}}}| odd| field.unknown",
                "{\"name\":\"x\",\"parts\":[{\"name\":\"y\",\"odd\":[1]}]}| parts[0].odd| field.unknown",
                "{\"name\":\"x\",\"count\":[1,2]}| count| field.type",
                "{\"name\":\"x\",\"at\":\"+999999999-01-01T00:00:00Z\"}| at| field.type",
                "{\"name\":\"x\",\"at\":\"2026-01-31T09:30:00\"}| at| field.type",
                "{\"name\":\"x\\u0000y\"}| name| field.character",
                "{\"name\":\"x\",\"fields\":{\"a\":[\"\\u0000\"]}}| fields.a[0]| field.character",
                "{\"name\":\"x\",\"fields\":{\"a\":1e99999999}}| fields.a| field.digits",
                "{\"name\":\"x\",\"pressure\":1e-99999999}| pressure| field.digits"
            })
    void namesTheFieldWhoseValueIsNone(String body, String field, String code) throws Exception {
        int before = SAMPLE.written.get();
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
        assertThat(SAMPLE.written.get()).isEqualTo(before);
    }

    @Test
    void saysThatABodyIsTooDeep() throws Exception {
        assertThat(post("{\"fields\":" + "[".repeat(50)).body()).contains("json.limits", "嵌套不能超过 32 层");
    }

    @Test
    void refusesHeadersThatCannotBeRead() throws Exception {
        HttpRequest.Builder odd = authorized("/things", "good").setHeader("Content-Type", "nonsense");
        HttpResponse<String> answer = api.send(odd.POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"field\":\"Content-Type\"");
        HttpRequest.Builder tongue = authorized("/things", "good").setHeader("Accept-Language", "!!,;q");
        assertThat(api.send(tongue).statusCode()).isEqualTo(200);
    }

    @Test
    void readsARefusedBodyToItsEndSoThatTheCallerSeesWhy() throws Exception {
        HttpResponse<String> answer = post("{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        HttpResponse<String> answer = post("{\"name\":\"" + "x".repeat(MaxBytes.USUAL) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body.too-large", "1,024 KiB");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, request.not-found",
        "GET, /things/not-an-id:refuse, 405, request.method-not-allowed",
        "POST, /things/not-an-id:refuse, 404, path.unknown",
        "DELETE, /things, 405, request.method-not-allowed"
    })
    void makesAProblemOfEveryDeadEnd(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> answer = api.send(authorized(path, "good").method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"code\":\"" + code + "\"");
    }

    @Test
    void refusesWhatItCannotReadOrWrite() throws Exception {
        HttpRequest.Builder xml =
                api.request("/things").header("Authorization", "Bearer good").header("Content-Type", "text/xml");
        assertThat(api.send(xml.POST(BodyPublishers.ofString("<x/>"))).statusCode())
                .isEqualTo(415);
        HttpRequest.Builder csv = authorized("/things", "good").setHeader("Accept", "text/csv");
        assertThat(api.send(csv).statusCode()).isEqualTo(406);
    }

    @Test
    void namesTheClauseOrTheFileOfARefusal() throws Exception {
        HttpResponse<String> answer =
                api.send(authorized(PATH + ":refuse", "good").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"clause\":\"GAS-IGN-18\"", "\"field\":\"fields.pressure\"", "规则不允许")
                .contains("\"field\":\"limit\"", "\"file\":\"sla.csv\",\"line\":2}");
    }

    @Test
    void changesOnlyTheVersionThatTheCallerSaw() throws Exception {
        assertThat(api.send(patch(null)).statusCode()).isEqualTo(428);
        assertThat(api.send(patch("W/whatever")).statusCode()).isEqualTo(400);
        assertThat(api.send(patch("\"7\"")).statusCode()).isEqualTo(412);
        assertThat(api.send(patch("\"8\"")).statusCode()).isEqualTo(412);
        HttpResponse<String> answer = api.send(patch("\"1\""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
    }

    @Test
    void repeatsTheAnswerToARepeatedCommand() throws Exception {
        int before = SAMPLE.written.get();
        HttpResponse<String> first = post("{\"name\":\"once\"}", "key-1");
        HttpResponse<String> second = post("{\"name\":\"once\"}", "key-1");
        assertThat(SAMPLE.written.get() - before).isEqualTo(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void refusesAKeyThatComesWithAnotherBody() throws Exception {
        post("{\"name\":\"one\"}", "key-2");
        HttpResponse<String> other = post("{\"name\":\"two\"}", "key-2");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency.key-reused");
    }

    @Test
    void refusesAKeyThatComesWithAnotherQuery() throws Exception {
        int before = SAMPLE.written.get();
        post("/things?shelf=a", "{\"name\":\"one\"}", "key-4");
        HttpResponse<String> other = post("/things?shelf=b", "{\"name\":\"one\"}", "key-4");
        HttpResponse<String> same = post("/things?shelf=a", "{\"name\":\"one\"}", "key-4");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency.key-reused");
        assertThat(same.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(same.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1" + PATH);
        assertThat(SAMPLE.written.get() - before).isEqualTo(1);
    }

    @Test
    void keepsNoAnswerOfACommandThatFailed() throws Exception {
        HttpResponse<String> bad = post("{}", "key-3");
        HttpResponse<String> good = post("{\"name\":\"x\"}", "key-3");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(good.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void hidesTheCauseOfAnInternalError() throws Exception {
        HttpResponse<String> answer = api.send(api.request("/broken"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("secret");
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        HttpResponse<String> answer = api.send(api.request("/away"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void sendsSecurityHeaders() throws Exception {
        HttpResponse<String> answer = api.send(authorized("/things", "good"));
        assertThat(answer.headers().map())
                .containsKeys("x-content-type-options", "x-frame-options", "content-security-policy", "cache-control")
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void measuresByRoute() throws Exception {
        api.send(patch("\"1\""));
        assertThat(api.registry.scrape().stream()
                        .flatMap(metric -> metric.getDataPoints().stream())
                        .map(point -> point.getLabels().get("route")))
                .contains("/things/{thing}")
                .noneMatch(route -> route.contains("01234567"));
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return api.send(authorized("/things", "good").POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String body, String key) throws Exception {
        return post("/things", body, key);
    }

    private static HttpResponse<String> post(String path, String body, String key) throws Exception {
        return api.send(authorized(path, "good").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder patch(String etag) {
        HttpRequest.Builder request =
                authorized(PATH, "good").method("PATCH", BodyPublishers.ofString("{\"name\":\"x\"}"));
        return etag == null ? request : request.header("If-Match", etag);
    }

    private static HttpRequest.Builder authorized(String path, String token) {
        return api.request(path).header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private static Caller caller(String permission) {
        return new Caller(
                TenantId.of("gas"),
                "token:" + permission,
                "Test",
                Set.of(),
                Set.of(permission),
                DataScope.TENANT,
                null);
    }
}
