package org.riser.console.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.followup.EmployeeShare;

class ShareChartTest {
    @Test
    void everyEmployeeHasABarWithTheNumbersBehindIt() {
        JsonObject option =
                Json.parse(ShareChart.option(List.of(share(10, 3, "30.0"), share(3, 0, "0.0")), EmployeeShare::name));

        assertThat(option.getObject("yAxis").getArray("data").getString(0)).isEqualTo("Wang \"the\" <b>");
        JsonObject bar = option.getArray("series").getObject(0).getArray("data").getObject(0);
        assertThat(bar.getNumber("value")).isEqualTo(30);
        assertThat(bar.getObject("label").getString("formatter")).isEqualTo("3 / 10 · 30.0%");
        assertThat(option.getArray("series").getObject(0).getArray("data").length())
                .isEqualTo(2);
    }

    @Test
    void aDeviationHasItsSign() {
        assertThat(ShareReport.signed(new BigDecimal("0.5"))).isEqualTo("+0.5");
        assertThat(ShareReport.signed(new BigDecimal("-0.5"))).isEqualTo("-0.5");
        assertThat(ShareReport.signed(new BigDecimal("0.0"))).isEqualTo("0.0");
    }

    private static EmployeeShare share(int jobs, int drawn, String share) {
        return new EmployeeShare(
                "repair",
                YearMonth.parse("2024-03"),
                "staff:wang",
                "Wang \"the\" <b>",
                jobs,
                drawn,
                new BigDecimal(share),
                drawn,
                BigDecimal.ZERO,
                false);
    }
}
