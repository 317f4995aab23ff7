package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/** A subsidiary of a test's own, with two utilities and one of everything in it. */
final class Company {
    /** Names of things that belong to one company; the other parts of a path are words that all share. */
    private static final List<String> OWN = List.of(
            "account",
            "appraisal",
            "attachment",
            "call",
            "case",
            "change",
            "check",
            "clock",
            "collected",
            "contact",
            "count",
            "customer",
            "device",
            "draw",
            "handover",
            "hold",
            "issue",
            "measure",
            "mention",
            "plan",
            "pause",
            "role",
            "round",
            "sample",
            "script",
            "finding",
            "penalty",
            "purge",
            "receipt",
            "receivable",
            "refund",
            "simulation",
            "staff",
            "summary",
            "schedule",
            "tenant",
            "till",
            "token",
            "unit");

    /** What a case of its kind {@code power.expansion} begins with. */
    static final Map<String, Object> EXPANSION =
            Map.of("class", "residential", "capacity", 8, "address", "12 Wall Street");

    private static final Pattern TIMED =
            Pattern.compile("verifyAudit|explainClock|readHeatMap|metrics|get\\w+(Workbook|Record|Statistics|Pack)");

    private final String id;
    /** In every name and number of its things. */
    private final String mark = "m" + UUID.randomUUID().toString().substring(24);

    private final Api api;
    private final Map<String, List<String>> things = new TreeMap<>(Map.of(
            "action", List.of("urge", "void"),
            "calendar", List.of("default"),
            "clause", List.of("PWR-SLA-11"),
            "edition", List.of("0"),
            "kind", List.of("power.expansion"),
            "module", List.of("power"),
            "pack", List.of("power"),
            "path", List.of("anything"),
            "recordKind", List.of("inspection"),
            "table", List.of("sla")));

    private Company(String id, Api api) {
        this.id = id;
        this.api = api;
    }

    /** Founds one by means of the group. */
    static Company found(Riser riser) throws IOException {
        String id = "w-" + UUID.randomUUID().toString().substring(24);
        Api group = Api.of(riser, "group");
        created(group.post("/tenants", Map.of("id", id, "name", Map.of("zh", id, "en", id))));
        for (String module : List.of("gas", "power")) {
            Api.Answer enabled = group.post("/tenants/" + id + "/modules/" + module + ":enable", Map.of());
            assertThat(enabled.status()).as("%s", enabled).isEqualTo(200);
        }
        Api.Answer token = group.send(group.request("/tokens")
                .header("X-Tenant", id)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Api.json(Map.of("name", "wall", "scopes", List.of("*", "role:clerk"))))));
        Company company = new Company(id, group.with(token.body().get("secret").asText()));
        company.fill();
        return company;
    }

    String id() {
        return id;
    }

    /** Hires somebody with a role, who signs in for the first time and chooses a password. */
    void signIn(Browser browser, Riser riser, String role) throws IOException {
        signIn(browser, riser, hire(role, role));
    }

    /** Somebody new with a role, as the answer tells them. */
    JsonNode hire(String name, String role) throws IOException {
        String userName = role + UUID.randomUUID().toString().substring(24);
        return created(api.post("/staff", Map.of("userName", userName, "name", name, "roles", List.of(role))))
                .body();
    }

    /** The first time for somebody who was hired, who chooses a password. */
    void signIn(Browser browser, Riser riser, JsonNode hired) throws IOException {
        String given = hired.get("oneTimePassword").asText();
        browser.open(riser.address());
        Console.signIn(browser, id, hired.get("userName").asText(), given);
        Console.choosePassword(browser, given, "a-house-on-a-hill-27");
        browser.await(".rs-rail-item");
    }

    /** With a token that may do everything inside it. */
    Api api() {
        return api;
    }

    /** What it has, by the name that paths give it. */
    Map<String, List<String>> things() {
        return things;
    }

    /** Whether an operation names something that belongs to one company. */
    static boolean concerns(Operation operation) {
        return operation.names().stream().anyMatch(OWN::contains);
    }

    /** With a token of other rights. */
    Api with(String scope, String... permissions) throws IOException {
        Api.Answer issued =
                created(api.post("/tokens", Map.of("name", "wall", "scopes", List.of(permissions), "scope", scope)));
        return api.with(issued.body().get("secret").asText());
    }

    private void fill() throws IOException {
        things.put("tenant", List.of(id));
        String customer = make("customer", "/customers", Map.of("kind", "residential", "name", mark, "number", mark));
        String account = make(
                "account",
                "/accounts",
                Map.of("number", mark, "customer", customer, "kind", "supply", "accountClass", "residential"));
        make(
                "device",
                "/devices",
                Map.of("kind", "meter", "serial", mark, "account", account, "customer", customer, "state", "in-use"));
        String unit = make("unit", "/org-units", Map.of("name", mark, "kind", "hall"));
        make(
                "role",
                "/roles",
                Map.of(
                        "id",
                        mark,
                        "name",
                        Map.of("zh", mark, "en", mark),
                        "permissions",
                        List.of("case.view"),
                        "scope",
                        "own"));
        make("staff", "/staff", Map.of("userName", mark, "name", mark, "orgUnit", unit));
        make("token", "/tokens", Map.of("name", mark, "scopes", List.of("case.view"), "scope", "own"));
        String loose = upload();
        String evidence = upload();
        things.put("attachment", List.of(loose, evidence));
        Api.Answer contact =
                created(api.post("/contacts", Map.of("ringAt", "2026-03-02T09:00:00+08:00", "customer", customer)));
        make("contact", contact);
        clocksOf(contact.body());
        String expansion = open("power.expansion", customer, EXPANSION);
        String repair = open("gas.in-home-service", customer, Map.of("matter", "heater", "leak", false));
        things.put("case", List.of(expansion, repair));
        Map<String, ?> papers = Map.of("checklist", Map.of("identity", true, "premises", true));
        clocksOf(api.post("/cases/" + expansion + "/actions/complete", papers).body());
        Api.Answer paused = api.post(
                "/cases/" + expansion + "/pauses", Map.of("reason", "awaiting-customer", "evidence", evidence));
        make("change", with("tenant", "rule.edit").post("/rules/power/changes", proposal(0)));
        Api.Answer tried = with("tenant", "rule.edit")
                .post(
                        "/simulations",
                        Map.of(
                                "pack", "power",
                                "edits", List.of(),
                                "from", "2026-03-01T00:00:00+08:00",
                                "to", "2026-03-08T00:00:00+08:00"));
        String worker = things.get("staff").get(0);
        things.put("drawn", List.of(Repairs.filed(api, customer, worker, "2026-03-02T17:00:00+08:00", false, "")));
        things.putAll(Followed.of(this, customer, worker));
        found(worker);
        things.putAll(Counter.of(this, mark));
        judged(unit, worker);
        over(api, created(tried).body());
        make("simulation", tried);
        things.put("pause", List.of(paused.body().get("pauses").get(0).get("id").asText()));
    }

    /** What its people are looked at and judged by, and what is kept of that. */
    private void judged(String unit, String worker) throws IOException {
        things.put("round", List.of(Checked.filled(api, unit, worker)));
        things.putAll(Assessed.of(this, worker));
        things.putAll(Kept.of(this));
        things.putAll(Reported.of(this));
        make("script", "/scripts", ScriptsIT.own(mark));
    }

    /** A simulation once it is over. */
    static JsonNode over(Api api, JsonNode started) {
        String path = "/simulations/" + started.get("id").asText();
        return Poll.until(
                Duration.ofSeconds(60),
                () -> Optional.of(get(api, path))
                        .filter(now -> !Set.of("waiting", "running")
                                .contains(now.get("state").asText())),
                () -> "still not over: " + get(api, path));
    }

    private static JsonNode get(Api api, String path) {
        try {
            return api.get(path).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> proposal(long basedOn) {
        return Map.of("basedOn", basedOn, "edits", List.of(), "reason", "As the pack says.");
    }

    /** What somebody else found, so that its own people may decide on it. */
    private void found(String worker) throws IOException {
        Map<String, Object> body = new HashMap<>(Map.of("module", "gas", "event", "finding", "employee", worker));
        body.putAll(Map.of("text", mark, "evidence", mark, "facts", Map.of("fine-flag", true, "items", 1)));
        Api.Answer finding = created(with("tenant", "conduct.find").post("/findings", body));
        make("finding", finding);
        things.put("penalty", List.of(finding.body().at("/penalties/0/id").asText()));
    }

    private String upload() throws IOException {
        Api.Answer added = created(api.send(api.request("/attachments?name=" + mark + ".png")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(Operation.PICTURE))));
        return added.body().get("id").asText();
    }

    private String open(String kind, String customer, Map<String, ?> fields) throws IOException {
        Api.Answer opened = created(api.post("/cases", Map.of("kind", kind, "customer", customer, "fields", fields)));
        clocksOf(opened.body());
        return opened.body().get("id").asText();
    }

    private void clocksOf(JsonNode owner) {
        List<String> clocks = new ArrayList<>(things.getOrDefault("clock", List.of()));
        owner.get("clocks").forEach(clock -> clocks.add(clock.get("id").asText()));
        things.put("clock", clocks);
    }

    private String make(String name, String path, Map<String, ?> body) throws IOException {
        return make(name, api.post(path, body));
    }

    private String make(String name, Api.Answer answer) {
        String made = created(answer).body().get("id").asText();
        things.put(name, List.of(made));
        return made;
    }

    private static Api.Answer created(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    /** By what its things would be known if they were seen elsewhere. */
    List<String> traces() {
        return Stream.concat(
                        Stream.of(mark),
                        OWN.stream().filter(name -> !name.equals("tenant")).flatMap(name -> things.get(name).stream()))
                .toList();
    }

    /** Everything that can be read of it, without what only time changes. */
    Map<String, String> state(List<Operation> operations) throws IOException {
        Map<String, String> state = new HashMap<>();
        for (Operation operation : operations) {
            boolean steady = operation.reads() && !operation.permission().equals("public");
            // What says the time of its making is another each time.
            if (steady && !TIMED.matcher(operation.id()).matches()) {
                for (String path : operation.paths(things)) {
                    String body = operation.ask(api, path, Map.of()).body().toString();
                    state.put(path, body.replaceAll(",\"(remaining|wholeDays|lastUsedAt|sealed)\":[^,}]*", ""));
                }
            }
        }
        return state;
    }
}
