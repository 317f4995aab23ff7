package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;

/** Walks every operation of the API as everybody who must get nothing, and sees that nothing is got and nothing changed. */
class WallsIT {
    /** What anybody may read; another one added here is a decision. */
    private static final Set<String> PUBLIC = Set.of("getDocs", "getDocsStyle", "getOpenApi", "health");

    private static Api group;
    private static Company ours;
    private static Company other;
    private static List<Operation> operations;

    private Watch watch;

    @BeforeAll
    static void twoCompanies() throws IOException {
        group = Api.of(DemoRiser.get(), "group");
        ours = Company.found(DemoRiser.get());
        other = Company.found(DemoRiser.get());
        operations = Operation.all(group);
    }

    @BeforeEach
    void watch() throws IOException {
        watch = Watch.over(ours, operations);
    }

    @AfterEach
    void nothingChanged() throws IOException {
        watch.assertNothingHappened();
    }

    /** Without this the refusals below would prove nothing. */
    @Test
    void itsOwnPeopleReadAllOfIt() throws IOException {
        for (Operation operation : operations) {
            if (operation.reads() && !operation.id().equals("getExtension")) {
                for (String path : operation.paths(ours.things())) {
                    expect(operation, path, operation.ask(ours.api(), path, Map.of()), 200);
                }
            }
        }
    }

    @Test
    void anotherCompanyGetsNothing() throws IOException {
        Map<String, Api> outsiders = new LinkedHashMap<>();
        outsiders.put("the other company", other.api());
        outsiders.put("gas", Api.of(DemoRiser.get(), "gas"));
        outsiders.put("group", group);
        Bodies bodies = new Bodies(group);
        for (Operation operation : operations) {
            for (var outsider : outsiders.entrySet()) {
                // The group administers its companies; what they have inside it sees only in their name.
                boolean governs =
                        outsider.getKey().equals("group") && operation.names().contains("tenant");
                if (governs || (!operation.reads() && !Company.concerns(operation))) {
                    continue;
                }
                for (String path : operation.paths(ours.things())) {
                    Api.Answer answer = operation.ask(outsider.getValue(), path, bodies.of(operation, ours.things()));
                    if (Company.concerns(operation)) {
                        expect(operation, outsider.getKey() + " at " + path, answer, 403, 404);
                    }
                    holdsNothingOfOurs(operation, outsider.getKey(), answer);
                }
            }
        }
    }

    @Test
    void noCompanySpeaksForAnother() throws IOException {
        for (Operation operation : operations) {
            if (operation.headers().contains("X-Tenant")
                    && !operation.permission().equals("loopback")) {
                String path = operation.paths(ours.things()).get(0);
                expect(operation, path, operation.ask(other.api(), path, Map.of(), "X-Tenant", ours.id()), 401);
            }
        }
    }

    @Test
    void whatABodyNamesMustBeTheCompanysOwn() throws IOException {
        Bodies bodies = new Bodies(group);
        for (Operation operation : operations) {
            for (String field : bodies.references(operation)) {
                String kind = Bodies.REFERENCES.get(field);
                Map<String, List<String>> mixed = new HashMap<>(other.things());
                mixed.put(kind, ours.things().get(kind));
                for (String path : operation.paths(other.things())) {
                    Api.Answer answer = operation.ask(other.api(), path, bodies.of(operation, mixed));
                    expect(operation, path + " with our " + field, answer, 404, 422);
                    if (!answer.body().toString().contains(field)) {
                        watch.breach(operation + " does not name the field " + field + ": " + answer);
                    }
                }
            }
        }
    }

    @Test
    void everyOperationNeedsThePermissionItNames() throws IOException {
        Set<String> all = new TreeSet<>();
        ours.api()
                .get("/permissions")
                .body()
                .get("items")
                .forEach(item -> all.add(item.get("id").asText()));
        all.add("module.manage");
        Map<String, List<Operation>> byPermission = operations.stream()
                .filter(operation -> operation.permission().contains("."))
                .collect(Collectors.groupingBy(Operation::permission));
        assertThat(all).containsAll(byPermission.keySet());
        for (String permission : byPermission.keySet()) {
            Api without = ours.with(
                    "tenant",
                    all.stream().filter(one -> !one.equals(permission)).toArray(String[]::new));
            for (Operation operation : byPermission.get(permission)) {
                for (String path : operation.paths(ours.things())) {
                    expect(operation, path, operation.ask(without, path, Map.of()), 403);
                }
            }
        }
        watch.remember(); // the tokens were issued by this test
    }

    @Test
    void whoSeesOnlyTheirOwnCasesSeesNothingOfOthers() throws IOException {
        Api fitter = ours.with("own", "case.view", "case.act", "customer.view", "attachment.add");
        watch.remember(); // a token was issued
        Bodies bodies = new Bodies(group);
        Set<String> ofCases = Set.of("attachment", "case", "clock", "pause");
        for (Operation operation : operations) {
            boolean concerns = operation.names().stream().anyMatch(ofCases::contains);
            if (concerns || Set.of("listCases", "search").contains(operation.id())) {
                for (String path : operation.paths(ours.things())) {
                    Api.Answer answer = operation.ask(fitter, path, bodies.of(operation, ours.things()));
                    expect(operation, path, answer, concerns ? 404 : 200);
                    ours.things().get("case").stream()
                            .filter(id -> !path.contains(id)
                                    && answer.body().toString().contains(id))
                            .forEach(id -> watch.breach(operation + " shows " + id + " to somebody else"));
                }
            }
        }
    }

    @Test
    void withoutATokenThereIsNothing() throws IOException {
        Set<String> open = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation.permission().equals("public")) {
                open.add(operation.id());
                continue;
            }
            for (String token : List.of("", "Bearer ", "Bearer rsr_" + ours.id() + "_guessed", "Basic YTpi")) {
                String path = operation.paths(ours.things()).get(0);
                Api.Answer answer = operation.ask(
                        ours.api(), path, Map.of(), "Authorization", token, "X-Forwarded-For", "203.0.113.7");
                expect(operation, path, answer, 401);
                if (answer.response().headers().firstValue("WWW-Authenticate").isEmpty()) {
                    watch.breach(operation + " does not say how to authenticate");
                }
            }
        }
        assertThat(open).isEqualTo(PUBLIC);
    }

    private void expect(Operation operation, String at, Api.Answer answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.status())) {
            watch.breach(operation + " at " + at + ": " + Watch.shortened(answer.toString()));
        }
    }

    private void holdsNothingOfOurs(Operation operation, String outsider, Api.Answer answer) {
        JsonNode body = answer.body();
        String path = answer.response().uri().getPath();
        for (String id : ours.traces()) {
            if (body.toString().contains(id) && !path.contains(id)) {
                watch.breach(operation + " shows " + outsider + " our " + id + ": " + Watch.shortened(body.toString()));
            }
        }
    }
}
