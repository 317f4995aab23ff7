package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InsideIT {

    private static Container container;

    @BeforeAll
    static void start() throws IOException {
        container = new Container();
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
        var request = HttpRequest.newBuilder(container.address().resolve("/api/v1/health"));
        var health = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(Files.readAllLines(container.log())).noneMatch(line -> line.matches("\\S+ (ERROR|WARN) .*"));
    }
}
