package org.riser.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/** Power cuts of Riser, and of the PostgreSQL server below it, which writes durably. */
class PostgresCrashIT {
    private static final int MANY = 40;
    private static final List<String> READS = List.of("/cases?limit=1", "/customers?limit=1", "/search?q=GAS-0001");

    private final Postgres postgres = OnPostgres.POSTGRES;
    private final Riser riser = OnPostgres.RISER;

    @Test
    void everyCommandIsThereOnceAfterAKillOfRiser() throws Exception {
        Desk desk = Desk.of(Api.of(riser, "gas"));
        try (Clients clients = Clients.at(desk)) {
            clients.awaitAnswers(MANY);
            riser.kill();
            clients.goHome();
        }
        assertThat(desk.ledger().unanswered()).isNotEmpty();
        riser.restart();
        desk.repeatUnanswered();
        desk.check();
    }

    @Test
    void killOfTheDatabaseIsSaidAndWorkGoesOnAfterIt() throws Exception {
        Api gas = Api.of(riser, "gas");
        Desk desk = Desk.of(gas);
        try (Clients clients = Clients.at(desk)) {
            clients.awaitAnswers(MANY);
            postgres.kill();
            for (String path : READS) {
                Refusals.areClear(gas.get(path));
            }
            assertThat(Refusals.health(riser, "en")).contains("\"status\":\"DOWN\"", "check the server");
            clients.awaitRefusals(1);
            postgres.restart();
            clients.awaitAnswers(MANY);
            clients.goHome();
            assertThat(clients.refusals()).allSatisfy(Refusals::areClear);
        }
        desk.repeatUnanswered();
        desk.check();
        riser.awaitReady();
    }

    @Test
    void startWithoutTheDatabaseWaitsForIt() throws Exception {
        riser.kill();
        postgres.kill();
        riser.launch();
        Patience.until(
                "health names the database",
                () -> Refusals.health(riser, "en").contains("The database cannot be reached"));
        assertThat(Refusals.health(riser, "en")).contains("\"status\":\"DOWN\"", "check the server");
        assertThat(Refusals.health(riser, "zh-CN")).contains("\"status\":\"DOWN\"", "请检查数据库服务、网络和账号");
        assertThat(Refusals.health(riser, "en")).doesNotContain(postgres.url());
        assertThat(riser.log("WARN")).anyMatch(line -> line.contains(postgres.url()));
        Api.Answer refused = Api.of(riser, "gas").get("/cases");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");

        postgres.restart();
        riser.awaitReady();
        assertThat(Api.of(riser, "gas").get("/cases?limit=1").status()).isEqualTo(200);
    }
}
