package org.riser.itests.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/**
 * The end of a month: everybody's sheet is opened, deducted from, scored, seen and signed over HTTP, the month is locked, its
 * statistics are written, one person is restated after an appeal, and every report of the month closes, its cases counted. The
 * people and their cases are copies that are written beforehand ({@link MonthCases}). Beside it, raw JDBC writes the rows of the
 * sheets, one person a transaction. {@code -Driser.benchmark.staff=200 -Driser.benchmark.cases=5000} makes it short.
 */
class MonthEndBenchmark {
    private static final int STAFF = Integer.getInteger("riser.benchmark.staff", 5_000);
    private static final int CASES = Integer.getInteger("riser.benchmark.cases", 600_000);
    private static final int CLIENTS = 4;
    private static final String MONTH = "2025-02";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Test
    void onDerby() throws Exception {
        try (Riser riser =
                Riser.configure("month-end-derby").demo().asDelivered().start()) {
            measure("Derby", riser, Database.derby(riser));
        }
    }

    @Test
    void onPostgres() throws Exception {
        try (Postgres postgres = Postgres.start("month-end-postgres-server");
                Riser riser = Riser.configure("month-end-postgres")
                        .demo()
                        .database(postgres.url(), postgres.user(), postgres.password())
                        .asDelivered()
                        .start()) {
            measure("PostgreSQL", riser, Database.postgres(postgres));
        }
    }

    private static void measure(String name, Riser riser, Database database) throws Exception {
        MonthCases month = MonthCases.prepare(Api.of(riser, "property"));
        riser.stop();
        System.out.printf(
                "%n%s, %d people, %d cases, load of the machine before: %.1f%n", name, STAFF, CASES, Load.machine());
        long begun = System.nanoTime();
        List<String> people = database.call(connection -> month.write(connection, STAFF, CASES));
        say("people and cases written", begun);
        Map<String, Long> before = database.call(Rows::count);
        riser.restart();
        Office office = Office.of(Api.of(riser, "property"));
        begun = System.nanoTime();
        List<String> sheets = all(STAFF, turn -> office.signed(people.get(turn)));
        say("opened, deducted, scored, seen, signed", begun);
        begun = System.nanoTime();
        ask(office.manager(), "/appraisal-periods", Map.of("period", MONTH, "reason", "Month closed."));
        say("locked", begun);
        written(office.manager(), "/appraisal-periods/" + MONTH + "/workbook", "statistics as a workbook");
        restated(office, sheets.get(STAFF / 2));
        for (JsonNode report : require(office.admin().get("/reports")).get("items")) {
            String id = report.get("id").asText();
            written(office.admin(), "/reports/" + id + "/months/" + MONTH, "report " + id);
        }
        written(office.admin(), "/report-packs/" + MONTH + "/workbook", "all reports as a workbook");
        System.out.printf("  heap after a collection %d MB, most memory of the process %s%n", heap(riser), peak(riser));
        riser.stop();
        floor(database, before);
    }

    private static void written(Api api, String path, String what) throws IOException {
        long begun = System.nanoTime();
        require(api.send(api.request(path).timeout(PATIENCE).GET()));
        say(what, begun);
    }

    private static void floor(Database database, Map<String, Long> before) throws Exception {
        Rows rows = database.call(connection -> Rows.perCase(connection, before, STAFF));
        long begun = System.nanoTime();
        database.call(connection -> {
            for (int n = 0; n < STAFF; n++) {
                rows.write(connection);
            }
            return STAFF;
        });
        say("floor: raw JDBC writes as often " + rows, begun);
    }

    private static void restated(Office office, String sheet) throws IOException {
        JsonNode read = require(office.manager().get("/appraisals/" + sheet));
        ask(
                office.relay(),
                "/appraisals/" + sheet + ":appeal",
                Map.of("words", "It was somebody else.", "evidence", "roster"));
        long begun = System.nanoTime();
        JsonNode ruled = ask(
                office.judge(),
                "/appraisals/" + sheet + ":decide",
                Map.of(
                        "changes",
                        List.of(Map.of("line", read.at("/lines/0/id").asText(), "points", "0")),
                        "reason",
                        "As the roster says."));
        say(
                "one person restated after an appeal, total now "
                        + ruled.get("total").asText(),
                begun);
    }

    /** What one turn of many comes to. */
    private interface Turn {
        String take(int turn) throws IOException;
    }

    private static List<String> all(int count, Turn turn) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<String>> turns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int own = i;
                turns.add(() -> turn.take(own));
            }
            List<String> found = new ArrayList<>();
            for (Future<String> done : clients.invokeAll(turns)) {
                found.add(done.get());
            }
            return found;
        } finally {
            clients.shutdownNow();
        }
    }

    /** Who takes part: nobody signs what they assessed, or rules on what they signed. */
    private record Office(Api admin, Api assessor, Api relay, Api signer, Api manager, Api judge) {
        static Office of(Api admin) throws IOException {
            Office office = new Office(
                    admin,
                    with(admin, "appraisal.assess"),
                    with(admin, "conduct.relay", "appraisal.view"),
                    with(admin, "appraisal.confirm"),
                    with(admin, "appraisal.view", "appraisal.manage"),
                    with(admin, "appraisal.rule"));
            ask(office.manager, "/appraisal-standards", Map.of("year", 2025));
            return office;
        }

        private static Api with(Api admin, String... permissions) throws IOException {
            JsonNode issued =
                    ask(admin, "/tokens", Map.of("name", "month", "scopes", List.of(permissions), "scope", "tenant"));
            return admin.with(issued.get("secret").asText());
        }

        String signed(String employee) throws IOException {
            String sheet = ask(assessor, "/appraisals", Map.of("employee", employee, "period", MONTH))
                    .get("id")
                    .asText();
            String path = "/appraisals/" + sheet;
            ask(
                    assessor,
                    path + "/deductions",
                    Map.of("item", "pro-kpi-13-service", "points", "2.00", "reason", "As seen."));
            ask(assessor, path + ":score", Map.of());
            ask(relay, path + ":acknowledge", Map.of("words", "So be it."));
            ask(signer, path + ":confirm", Map.of());
            return sheet;
        }
    }

    private static JsonNode ask(Api api, String path, Map<String, ?> body) throws IOException {
        return require(api.send(api.request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(Api.json(body)))));
    }

    private static JsonNode require(Api.Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException(answer.toString());
        }
        return answer.body();
    }

    private static void say(String what, long begun) {
        System.out.printf("  %8.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
    }

    private static long heap(Riser riser) throws IOException {
        Heap.collect(riser);
        return Heap.used(riser) / 1024;
    }

    /** As Linux keeps it. */
    private static String peak(Riser riser) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + riser.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }
}
