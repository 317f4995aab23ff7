package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

/** The life of one process: a start with the demo, a power cut, the start after it, and a stop when asked. */
class StartIT {

    private static final Duration STOP = Duration.ofSeconds(10);

    @Test
    void comesBackAfterAPowerCutAndStopsInTimeWithoutAWarning() throws Exception {
        try (Riser riser = Riser.configure("start").demo().asDelivered().start()) {
            assertThat(riser.get("/api/v1/health").body()).contains("\"demo\":{\"status\":\"UP\"");
            riser.kill();
            riser.restart();

            assertThat(riser.get("/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(riser.stop()).isLessThan(STOP);
            assertThat(riser.log("ERROR")).isEmpty();
            assertThat(riser.log("WARN")).isEmpty();
        }
    }
}
