package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/** The life of one process: a start with the demo, a power cut, the start after it, and a stop when asked. */
class StartIT {

    private static final String SILENCE = "";
    private static final Pattern EXPECTED =
            Pattern.compile("^200 - |^503 5 (\\{\"status\":\"(STARTING|DOWN)\"|(?s).*http-equiv=\"refresh\")");

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(10);

    @Test
    void comesBackAfterAPowerCutAndStopsInTimeWithoutAWarning() throws Exception {
        try (Riser riser = Riser.configure("start").demo().asDelivered().start()) {
            assertThat(riser.get("/api/v1/health").body()).contains("\"demo\":{\"status\":\"UP\"");
            riser.kill();
            riser.launch();

            assertThat(oddAnswers(riser)).isEmpty();
            assertThat(riser.get("/").statusCode()).isEqualTo(200);
            assertThat(riser.stop()).isLessThan(STOP);
            assertThat(riser.log("ERROR")).isEmpty();
            assertThat(riser.log("WARN")).isEmpty();
        }
    }

    /** Asks until it is ready, and keeps what is neither the real answer nor that it is starting. */
    private static Set<String> oddAnswers(Riser riser) {
        Set<String> odd = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Poll.until(
                START,
                () -> {
                    String page = answer(riser, "/");
                    String health = answer(riser, "/api/v1/health");
                    boolean listens = !seen.isEmpty();
                    seen.addAll(Stream.of(page, health)
                            .filter(text -> !text.equals(SILENCE))
                            .toList());
                    Stream.of(page, health)
                            .filter(text -> listens || !text.equals(SILENCE))
                            .filter(text -> !EXPECTED.matcher(text).find())
                            .forEach(odd::add);
                    return health.startsWith("200") ? Optional.of(health) : Optional.empty();
                },
                () -> "did not become ready: " + seen);
        assertThat(seen).anyMatch(text -> text.contains("Riser is starting"));
        assertThat(seen).anyMatch(text -> text.contains("\"STARTING\""));
        return odd;
    }

    private static String answer(Riser riser, String path) {
        try {
            HttpResponse<String> response = riser.get(path);
            return response.statusCode() + " "
                    + response.headers().firstValue("Retry-After").orElse("-") + " " + response.body();
        } catch (IOException notYet) {
            return SILENCE;
        }
    }
}
