package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** Power cuts under Riser on its embedded Derby. */
class DerbyCrashIT {
    private static final long SEED = 20_261_126;
    private static final int KILLS = 2;
    private static final int MANY = 40;

    private static Riser riser;

    @BeforeAll
    static void start() {
        riser = Riser.configure("derby").demo().start();
    }

    @AfterAll
    static void stop() {
        riser.close();
    }

    @Test
    void everyCommandIsThereOnceAfterEveryKill() throws Exception {
        Desk desk = Desk.of(Api.of(riser, "gas"));
        Random moment = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            try (Clients clients = Clients.at(desk)) {
                clients.awaitAnswers(MANY + moment.nextInt(MANY));
                riser.kill();
                clients.goHome();
            }
            assertThat(desk.ledger().unanswered()).isNotEmpty();
            riser.restart();
            desk.repeatUnanswered();
            desk.check();
        }
    }
}
