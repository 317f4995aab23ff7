package org.riser.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.riser.itests.Api;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/**
 * A Riser whose cases fall due. Its cases are copies of one that was opened over HTTP, written while it is stopped: open,
 * not dispatched, with a clock that warns after 30 seconds and breaks after 60, and a second clock that goes on.
 */
final class FiringScene {

    private static final String CLOCK = "dispatch";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** From before the copies are written until the first of them warns. */
    private static final Duration START = Duration.ofSeconds(45);

    private static final Duration WARNED_BEFORE = Duration.ofSeconds(30);
    private static final int LAST = 200;

    private final String name;
    private final Riser riser;
    private final Api gas;
    private final Database database;
    private final CaseCopies copies;
    private final int clocks;

    private FiringScene(String name, Riser riser, Database database, CaseCopies copies, int clocks) {
        this.name = name;
        this.riser = riser;
        this.gas = Api.of(riser, "gas");
        this.database = database;
        this.copies = copies;
        this.clocks = clocks;
    }

    /** Opens the case to be copied, and stops Riser. */
    static FiringScene prepare(String name, Riser riser, Database database, int clocks) throws Exception {
        Api gas = Api.of(riser, "gas");
        JsonNode customers = gas.get("/customers?limit=1").body();
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        Api.Answer opened = gas.post(
                "/cases",
                Map.of(
                        "kind",
                        "gas.in-home-service",
                        "customer",
                        customers.get("items").get(0).get("id").asText(),
                        "channel",
                        "phone",
                        "fields",
                        Map.of("matter", "no-gas", "leak", true, "appointment", tomorrow.toString())));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        riser.stop();
        UUID id = UUID.fromString(opened.body().get("id").asText());
        CaseCopies copies = database.call(connection -> CaseCopies.of(connection, id, CLOCK));
        System.out.printf("%n%s, load of the machine before: %.1f%n", name, Load.machine());
        return new FiringScene(name, riser, database, copies, clocks);
    }

    /** So many others stay open, with clocks that fall due in a month or later. */
    void crowd(int many) throws SQLException {
        write(every(now().plus(Duration.ofDays(30)), Duration.ofSeconds(1), many));
        System.out.printf("  beside %d open cases whose clocks run on%n", many);
    }

    /** Everything has been due for some time when it starts. */
    double outage() throws Exception {
        Firings firings = afterOutage("after an outage", List.of(riser), () -> {});
        firings.checkOrder();
        double floor = new FiringFloor(database, copies).perSecond(clocks);
        System.out.printf("    raw JDBC floor %8.1f /s, ratio %.3f%n", floor, firings.perSecond() / floor);
        return firings.perSecond();
    }

    /** The same with another node beside it. */
    void outage(Riser second) throws Exception {
        afterOutage("two nodes, after an outage", List.of(riser, second), () -> {});
        second.stop();
    }

    /** Killed when half of the clocks have fired. */
    void kill() throws Exception {
        afterOutage("kill -9 in the middle and a restart", List.of(riser), () -> {
            riser.kill();
            riser.restart();
        });
    }

    /** The other node is killed. */
    void kill(Riser second) throws Exception {
        afterOutage("two nodes, kill -9 of one in the middle", List.of(riser, second), second::kill);
    }

    /** They fall due one after the other while it runs. */
    void flow(int seconds, double perSecond) throws Exception {
        int many = (int) (seconds * perSecond);
        Instant first = now().plus(START).plus(WARNED_BEFORE);
        List<Instant> due = every(first, Duration.ofSeconds(seconds).dividedBy(many), many);
        Map<UUID, Instant> cases = write(due);
        riser.restart();
        assertThat(Instant.now()).as("started before the first is due").isBefore(first.minus(WARNED_BEFORE));
        awaitLast(cases);
        List<Duration> lags = finish(cases).checkOrder().lags();
        System.out.printf(
                "  a flow of %.0f warnings and breaches /s: late p50 %d ms   p99 %d ms   most %d ms   n %d%n",
                perSecond, percentile(lags, 50), percentile(lags, 99), percentile(lags, 100), lags.size());
    }

    private Firings afterOutage(String what, List<Riser> nodes, Runnable inTheMiddle) throws Exception {
        Duration apart = Duration.ofMinutes(50).dividedBy(clocks);
        Map<UUID, Instant> cases = write(every(now().minus(Duration.ofHours(1)), apart, clocks));
        nodes.forEach(Riser::launch);
        nodes.forEach(Riser::awaitReady);
        awaitFired(inOrder(cases).get(clocks / 2));
        inTheMiddle.run();
        awaitLast(cases);
        Firings firings = finish(cases);
        System.out.printf(
                "  %s: each of %d clocks warned once and broken once, %.1f clocks /s; load %.1f%n",
                what, clocks, firings.perSecond(), Load.machine());
        return firings;
    }

    private Map<UUID, Instant> write(List<Instant> due) throws SQLException {
        return database.call(connection -> copies.write(connection, due));
    }

    private Firings finish(Map<UUID, Instant> cases) throws SQLException {
        riser.stop();
        return database.call(connection -> Firings.read(connection, cases)).checkOnce();
    }

    private void awaitLast(Map<UUID, Instant> cases) {
        List<UUID> ids = inOrder(cases);
        ids.subList(Math.max(0, ids.size() - LAST), ids.size()).forEach(this::awaitFired);
    }

    private void awaitFired(UUID id) {
        Poll.until(
                PATIENCE,
                () -> isFired(id) ? Optional.of(id) : Optional.empty(),
                () -> name + ": the clock of case " + id + " did not fire");
    }

    private boolean isFired(UUID id) {
        try {
            return gas.get("/cases/" + id + "/events").body().get("items").findValuesAsText("type").stream()
                    .anyMatch("clock-breached"::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<UUID> inOrder(Map<UUID, Instant> cases) {
        return cases.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Instant> every(Instant first, Duration apart, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> first.plus(apart.multipliedBy(i)).truncatedTo(ChronoUnit.MICROS))
                .toList();
    }

    /** As precise as the databases. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static long percentile(List<Duration> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100))
                .toMillis();
    }
}
