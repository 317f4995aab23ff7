package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;
import org.riser.itests.hotplug.LpgCase.Absence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The LPG utility comes and goes while another one works at 50 requests a second, and nobody else notices. */
class HotPlugIT {
    private static final Logger LOG = LoggerFactory.getLogger(HotPlugIT.class);
    private static final String LPG = "lpg";
    private static final Duration AT_LEAST = Duration.ofSeconds(5);

    private final Riser riser = DemoRiser.get();
    private final Operator operator = new Operator(riser);
    private final Api gas = Api.of(riser, "gas");
    private final Api lpg = Api.of(riser, "lpg");
    private final Api power = Api.of(riser, "power");

    @Test
    void aUtilityComesAndGoesWhileAnotherWorks() throws Exception {
        LpgCase old = LpgCase.open(lpg);
        List<String> errors = riser.log("ERROR");
        SteadyWork.Report report;
        try (SteadyWork work = SteadyWork.gas(riser)) {
            removedAndInstalledAgain(old);
            usedByATenantThatNeverHadIt();
            report = work.stop(AT_LEAST);
        } finally {
            operator.install(LPG);
        }

        LOG.info("gas during the hot plug: {}", report);
        assertThat(report.failures()).isEmpty();
        assertThat(report.nanos()).hasSizeGreaterThan(SteadyWork.PER_SECOND);
        assertThat(report.rate()).isCloseTo(SteadyWork.PER_SECOND, withPercentage(5));
        assertThat(riser.log("ERROR")).isEqualTo(errors);
    }

    /** Its own tenant reads on while it is away, and the time away is in the ledger to the microsecond. */
    private void removedAndInstalledAgain(LpgCase old) throws IOException {
        old.assertAtWork();
        OffsetDateTime asked = now();
        operator.remove(LPG);
        OffsetDateTime gone = now();
        old.assertReadableAndFrozen();
        assertThat(LpgCase.kinds(lpg)).isEmpty();
        OffsetDateTime askedBack = now();
        operator.install(LPG);
        OffsetDateTime back = now();

        old.assertAtWork();
        old.assertLedgerIsWhole();
        List<Absence> absences = old.absences();
        assertThat(absences).hasSize(1);
        assertThat(absences.get(0).from()).isBetween(asked, gone);
        assertThat(absences.get(0).to()).isBetween(askedBack, back);
        assertThat(LpgCase.kinds(lpg)).contains(LpgCase.KIND);
    }

    private void usedByATenantThatNeverHadIt() throws IOException {
        operator.enable(LPG, "gas");
        LpgCase used = LpgCase.open(gas);
        used.assertAtWork();
        assertNeverSeenByPower();

        operator.disable(LPG, "gas");
        used.assertReadableAndFrozen();
        assertThat(LpgCase.kinds(gas)).isNotEmpty().noneMatch(kind -> kind.startsWith("lpg."));
        assertThat(LpgCase.kinds(lpg)).contains(LpgCase.KIND);

        operator.remove(LPG);
        used.assertReadableAndFrozen();
        operator.install(LPG);
        used.assertReadableAndFrozen();
        operator.enable(LPG, "gas");
        used.assertAtWork();
        used.assertLedgerIsWhole();
        assertThat(used.absences()).hasSize(1);
        assertNeverSeenByPower();
        operator.disable(LPG, "gas");
    }

    private void assertNeverSeenByPower() throws IOException {
        assertThat(LpgCase.kinds(power)).isNotEmpty().noneMatch(kind -> kind.startsWith("lpg."));
        assertThat(power.get("/case-kinds/" + LpgCase.KIND).status()).isEqualTo(404);
        Api.Answer refused = power.post("/cases", Map.of("kind", LpgCase.KIND, "fields", Map.of()));
        assertThat(refused.status()).as("%s", refused).isBetween(404, 422);
    }

    /** As fine as the database keeps it. */
    private static OffsetDateTime now() {
        return OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    }
}
