package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

class StartIT {

    @Test
    void startsQuietlyAndStopsWithinTenSeconds() throws Exception {
        try (Riser riser = Riser.configure("start").demo().start()) {
            assertThat(riser.get("/api/v1/health").body()).contains("\"UP\"");
            assertThat(riser.stop()).isLessThan(Duration.ofSeconds(10));
            assertThat(riser.log("ERROR")).isEmpty();
            assertThat(riser.log("WARN")).isEmpty();
        }
    }

    @Test
    void comesBackAfterAPowerCut() throws Exception {
        try (Riser riser = Riser.configure("power-cut").demo().start()) {
            riser.kill();
            riser.restart();

            assertThat(riser.get("/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(riser.log("ERROR")).isEmpty();
        }
    }
}
