package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InsideIT {

    private static Container container;

    @BeforeAll
    static void start() throws Exception {
        container = new Container();
        awaitHealth();
    }

    /** The framework is up before Riser is: the health resource says when everything is there. */
    private static void awaitHealth() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!healthy() && System.nanoTime() < end) {
            new CountDownLatch(1).await(250, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean healthy() throws InterruptedException {
        try {
            return health().statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(container.address().resolve("/api/v1/health"));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void everyBundleIsActive() throws Exception {
        assertThat(container.ask("bundles")).isEmpty();
    }

    @Test
    void everyComponentHasWhatItNeeds() throws Exception {
        assertThat(container.ask("components")).isEmpty();
    }

    @Test
    void servesHealthAndLogsNoError() throws Exception {
        HttpResponse<String> health = health();

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(Files.readAllLines(container.log())).noneMatch(line -> line.matches("\\S+ (ERROR|WARN) .*"));
    }
}
