package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Riser;

/** The disk of the embedded Derby fills up under people at work. */
class DerbyDiskIT {
    private static final int MEGABYTES = 96;
    private static final int MANY = 40;

    private static Optional<SmallDisk> disk = Optional.empty();
    private static Riser riser;

    @BeforeAll
    static void start() throws Exception {
        Riser.Configuration small = Riser.configure("disk").demo();
        Path folder = small.data().resolve("disk");
        disk = SmallDisk.over(folder, MEGABYTES);
        assumeTrue(disk.isPresent(), "this machine lets nobody make a namespace, so there is no disk to fill");
        riser = small.startedBy(disk.get().command())
                .with("RISER_DB_URL", "jdbc:derby:" + folder.resolve("db") + ";create=true")
                .start();
    }

    @AfterAll
    static void stop() {
        if (riser != null) {
            riser.close();
        }
        disk.ifPresent(SmallDisk::close);
    }

    @Test
    void fullDiskIsSaidAndWorkGoesOnWhenThereIsRoomAgain() throws Exception {
        Desk desk = Desk.of(Api.of(riser, "gas"));
        try (Clients clients = Clients.at(desk)) {
            clients.awaitAnswers(MANY);
            disk.orElseThrow().fill();
            clients.awaitRefusals(MANY);
            disk.orElseThrow().free();
            clients.awaitAnswers(MANY);
            clients.goHome();
            assertThat(clients.refusals()).allSatisfy(Refusals::areClear);
            assertThat(clients.refusals()).extracting(Refusals::code).contains("store.disk-full");
        }
        desk.repeatUnanswered();
        desk.check();
    }

    @Test
    void startOnAFullDiskReadsOrSaysSoAndLosesNothing() throws Exception {
        Desk desk = Desk.of(Api.of(riser, "gas"));
        try (Clients clients = Clients.at(desk)) {
            clients.awaitAnswers(MANY);
            disk.orElseThrow().fill();
            clients.awaitRefusals(1);
            riser.kill();
            clients.goHome();
        }
        disk.orElseThrow().fill();
        riser.launch();
        Patience.until("it can be read, or says that the disk is full", () -> {
            String health = Refusals.health(riser, "en");
            return health.startsWith("{\"status\":\"UP\"") || health.contains("free space");
        });
        disk.orElseThrow().free();
        riser.awaitReady();
        desk.repeatUnanswered();
        desk.check();
    }
}
