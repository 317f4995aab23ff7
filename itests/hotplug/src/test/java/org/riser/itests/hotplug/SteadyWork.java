package org.riser.itests.hotplug;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/**
 * People at work in one tenant: 50 requests a second, one in five of which opens a case. The next request does not wait for
 * the answer to the last, and each is timed from the moment it was due, so a stall shows in every request it held up.
 */
final class SteadyWork implements AutoCloseable {
    static final int PER_SECOND = 50;

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Api api;
    private final String newCase;
    private final String openCase;
    private final Future<?> beats;
    private final long begun = System.nanoTime();
    private long sent;

    /**
     * Begins at once.
     *
     * @param newCase body of a request that opens a case
     */
    SteadyWork(Api api, String newCase) throws IOException {
        this.api = api;
        this.newCase = newCase;
        this.openCase =
                api.get("/cases?limit=1").body().get("items").get(0).get("id").asText();
        beats = metronome.scheduleAtFixedRate(this::send, 0, PERIOD_NANOS, TimeUnit.NANOSECONDS);
    }

    /** The gas company at work, from now on. */
    static SteadyWork gas(Riser riser) throws IOException {
        Api gas = Api.of(riser, "gas");
        Map<String, ?> opening = Map.of(
                "kind",
                "gas.in-home-service",
                "customer",
                first(gas, "/customers"),
                "fields",
                Map.of("matter", "stove", "leak", false));
        return new SteadyWork(gas, new ObjectMapper().writeValueAsString(opening));
    }

    private void send() {
        long due = begun + sent * PERIOD_NANOS;
        HttpRequest request = request((int) (sent % 5)).build();
        sent++;
        underWay.add(http.sendAsync(request, BodyHandlers.ofString())
                .handle((answer, broken) -> note(request, answer, broken, System.nanoTime() - due)));
    }

    private HttpRequest.Builder request(int turn) {
        return switch (turn) {
            case 0 ->
                api.request("/cases")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(newCase));
            case 1 -> api.request("/cases?limit=20");
            case 2 -> api.request("/case-kinds");
            case 3 -> api.request("/cases/" + openCase + "/clocks");
            default -> api.request("/cases/" + openCase);
        };
    }

    @SuppressWarnings("NullAway") // of answer and broken, the future gives one
    private Void note(HttpRequest request, HttpResponse<String> answer, Throwable broken, long took) {
        nanos.add(took);
        if (broken != null) {
            failures.add(request.uri() + " " + broken);
        } else if (answer.statusCode() >= 400) {
            failures.add(request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return null;
    }

    private static String first(Api api, String list) throws IOException {
        return api.get(list + "?limit=1").body().get("items").get(0).get("id").asText();
    }

    /** Ends the work once it has gone on for so long, waits for the last answers and tells how it went. */
    Report stop(Duration atLeast) {
        Await.until(
                "the work has gone on for long enough", atLeast.plusSeconds(1), () -> elapsed() >= atLeast.toNanos());
        close();
        long ended = elapsed();
        underWay.forEach(CompletableFuture::join);
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return new Report(sorted, List.copyOf(failures), sorted.size() * 1e9 / ended);
    }

    private long elapsed() {
        return System.nanoTime() - begun;
    }

    @Override
    public void close() {
        beats.cancel(false);
        metronome.shutdown();
    }

    /** Times from due to answered in ascending order, what failed, and how many requests a second there were. */
    record Report(List<Long> nanos, List<String> failures, double rate) {
        double millis(double percentile) {
            return nanos.get((int) Math.min(nanos.size() - 1, percentile / 100 * nanos.size())) / 1e6;
        }

        @Override
        public String toString() {
            return "%d requests at %.0f/s, %d failed; ms from due to answered: p50 %.0f, p99 %.0f, longest %.0f"
                    .formatted(nanos.size(), rate, failures.size(), millis(50), millis(99), millis(100));
        }
    }
}
