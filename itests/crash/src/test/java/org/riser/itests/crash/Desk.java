package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riser.itests.Api;

/** The gas company's cases: what the clients order, and the comparison of their ledger with what is there. */
final class Desk {
    private static final String KIND = "gas.in-home-service";

    private final Ledger ledger = new Ledger();
    private final Api api;
    private final String customer;
    private final String worker;
    private final Set<String> casesBefore;

    private Desk(Api api) throws IOException {
        this.api = api;
        customer = first("/customers?limit=1");
        worker = first("/staff?role=technician&limit=1");
        casesBefore = Set.copyOf(cases());
    }

    static Desk of(Api api) throws IOException {
        return new Desk(api);
    }

    Ledger ledger() {
        return ledger;
    }

    Order opening() {
        Map<String, ?> fields = Map.of("matter", "no-gas", "leak", false);
        return Order.to("/cases", Map.of("kind", KIND, "customer", customer, "channel", "phone", "fields", fields));
    }

    Order dispatch(String id) {
        return Order.to("/cases/" + id + "/actions/dispatch", Map.of("fields", Map.of("worker", worker)));
    }

    Api.Answer send(Order order) throws IOException {
        return ledger.send(api, order);
    }

    /** Sends what nobody answered once more, as a careful client does after a breakdown. */
    void repeatUnanswered() throws IOException {
        for (Order order : ledger.unanswered()) {
            assertThat(send(order).status()).as(order.toString()).isBetween(200, 299);
        }
    }

    /** Every command is there exactly once, whole, and nothing else is. */
    void check() throws IOException {
        List<String> found = cases();
        assertThat(found).doesNotHaveDuplicates();
        Set<String> opened = new HashSet<>(found);
        opened.removeAll(casesBefore);

        Map<String, Integer> dispatches = new TreeMap<>();
        ledger.acknowledged().forEach((order, id) -> dispatches.merge(id, opens(order) ? 0 : 1, Integer::sum));
        assertThat(opened).containsExactlyInAnyOrderElementsOf(dispatches.keySet());
        assertThat(ledger.acknowledged().keySet().stream().filter(Desk::opens)).hasSameSizeAs(opened);

        for (Map.Entry<String, Integer> expected : dispatches.entrySet()) {
            checkWhole(expected.getKey(), expected.getValue());
        }
        assertThat(get("/audit/verification").get("intact").asBoolean()).isTrue();
    }

    private void checkWhole(String id, int dispatches) throws IOException {
        List<String> events = new ArrayList<>();
        get("/cases/" + id + "/events")
                .get("items")
                .forEach(event -> events.add(event.get("type").asText()));
        assertThat(events).as("events of case %s", id).containsOnlyOnce("accepted", "recorded");
        assertThat(events.stream().filter("dispatched"::equals))
                .as("case %s", id)
                .hasSize(dispatches);

        List<String> clocks = new ArrayList<>();
        get("/cases/" + id + "/clocks")
                .get("items")
                .forEach(clock -> clocks.add(clock.get("name").asText()));
        assertThat(clocks).as("clocks of case %s", id).containsOnlyOnce("dispatch");
    }

    private static boolean opens(Order order) {
        return order.path().equals("/cases");
    }

    private List<String> cases() throws IOException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = get("/cases?kind=" + KIND + "&sort=newest&limit=200" + cursor);
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            if (!page.hasNonNull("nextCursor")) {
                return ids;
            }
            cursor = "&cursor=" + page.get("nextCursor").asText();
        }
    }

    private String first(String path) throws IOException {
        return get(path).get("items").get(0).get("id").asText();
    }

    private JsonNode get(String path) throws IOException {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
        return answer.body();
    }
}
