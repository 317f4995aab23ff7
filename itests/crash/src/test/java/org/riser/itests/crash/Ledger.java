package org.riser.itests.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.riser.itests.Api;

/** Every command that was sent, and which case the answer named. Thread-safe. */
final class Ledger {
    private final Set<Order> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<Order, String> acknowledged = new ConcurrentHashMap<>();

    /** Sends a command, which counts as unanswered until it is answered with success. */
    Api.Answer send(Api api, Order order) throws IOException {
        unanswered.add(order);
        Api.Answer answer = api.post(order.path(), order.key(), order.body());
        if (answer.status() < 300) {
            acknowledged.put(order, answer.body().get("id").asText());
            unanswered.remove(order);
        }
        return answer;
    }

    List<Order> unanswered() {
        return List.copyOf(unanswered);
    }

    /** The case that an acknowledged command opened or changed. */
    String acknowledged(Order order) {
        return Objects.requireNonNull(acknowledged.get(order));
    }

    /** The case that each acknowledged command opened or changed. */
    Map<Order, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    int size() {
        return acknowledged.size();
    }
}
