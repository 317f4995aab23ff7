package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody writes a gas case in an open browser while LPG comes and goes for the company. */
class OpenPageIT {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPageIT.class);
    private static final String LPG = "lpg";
    private static final String CAUSE = "label=故障原因";

    private final Riser riser = DemoRiser.get();
    private final Operator operator = new Operator(riser);

    @Test
    void theMenuFollowsWithinTwoSecondsAndWhoTypesIsNotDisturbed() throws Exception {
        String id = GasCase.onSite(Api.of(riser, "gas"));
        try (Browser tab = Browser.start("open-page");
                Browser other = Browser.start("other-company")) {
            Console.signIn(other, riser, "power", "supervisor");
            Board elsewhere = new Board(other);
            elsewhere.watch();
            Console.signIn(tab, riser, "gas", "supervisor");
            tab.open(riser.address().resolve("/cases/" + id));
            tab.type(CAUSE, "阀门");
            tab.read("window.sameDocument = true");

            Board board = new Board(tab);
            comesAndGoes(tab, board);

            assertThat(tab.read("riserTest.find('" + CAUSE + "')[0].value")).isEqualTo("阀门一二三四五六");
            assertThat(tab.read("window.sameDocument")).isEqualTo("true");
            assertThat(elsewhere.wasEverSeen()).isFalse();
            assertThat(tab.errors()).isEmpty();
            assertThat(other.errors()).isEmpty();
        } finally {
            operator.install(LPG);
            operator.disableIfEnabled(LPG, "gas");
        }
    }

    /** Between two steps a character is typed, without a click: the focus must have stayed where it was. */
    private void comesAndGoes(Browser tab, Board board) throws Exception {
        operator.remove(LPG);
        tab.type("一");
        operator.install(LPG);
        tab.type("二");
        operator.enable(LPG, "gas");
        log("enabled", board.awaitInMenu());
        tab.type("三");
        operator.disable(LPG, "gas");
        log("disabled", board.awaitOutOfMenu());
        tab.type("四");
        operator.enable(LPG, "gas");
        log("enabled again", board.awaitInMenu());
        operator.remove(LPG);
        log("removed", board.awaitOutOfMenu());
        tab.type("五");
        operator.install(LPG);
        log("installed", board.awaitInMenu());
        tab.type("六");
    }

    private static void log(String what, Duration took) {
        LOG.info("LPG {}: the open page followed {} ms later", what, took.toMillis());
    }
}
