package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riser.itests.Riser;

class StartIT {

    @Test
    void comesBackAfterAPowerCut() throws Exception {
        try (Riser riser = Riser.configure("power-cut").demo().start()) {
            riser.kill();
            riser.restart();

            assertThat(riser.get("/api/v1/health").statusCode()).isEqualTo(200);
        }
    }
}
