package org.riser.rest.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riser.api.health.HealthPart;

class HealthTest {
    private final Health health = new Health();

    @Test
    void isDownUntilEveryExpectedPartIsThere() {
        assertThat(health.ready(Locale.ENGLISH).up()).isFalse();
        for (String name : List.of("api", "database", "demo", "modules", "rulebook", "timers", "units")) {
            health.bindPart(part(name, true));
        }
        assertThat(health.ready(Locale.ENGLISH).up()).isTrue();
        assertThat(health.ready(Locale.ENGLISH).status()).isEqualTo("UP");
    }

    @Test
    void tellsAnybodyWhichPartIsDownAndNotWhy() {
        health.bindPart(part("database", false));
        HealthReport report = health.ready(Locale.ENGLISH);
        assertThat(report.parts().get("database").detail()).isEqualTo("unwell");
        assertThat(report.brief().parts().get("database").detail()).isNull();
        assertThat(report.brief().status()).isEqualTo("DOWN");
    }

    @Test
    void isAliveInAnyCase() {
        assertThat(health.live().up()).isTrue();
    }

    @Test
    void takesTheWorseOfTwoPartsOfOneName() {
        HealthPart bad = part("rulebook", false);
        health.bindPart(bad);
        health.bindPart(part("rulebook", true));
        assertThat(health.ready(Locale.ENGLISH).parts().get("rulebook").status())
                .isEqualTo("DOWN");
        health.unbindPart(bad);
        assertThat(health.ready(Locale.ENGLISH).parts().get("rulebook").status())
                .isEqualTo("UP");
    }

    @Test
    void countsAPartThatFailsToTellAsDown() {
        health.bindPart(new HealthPart() {
            @Override
            public String name() {
                return "odd";
            }

            @Override
            public Report check() {
                throw new IllegalStateException("lost");
            }
        });
        assertThat(health.ready(Locale.ENGLISH).parts().get("odd").detail()).contains("lost");
    }

    private static HealthPart part(String name, boolean ready) {
        return new HealthPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Report check() {
                return ready ? Report.ready("好", "well") : Report.notReady("不好", "unwell");
            }
        };
    }
}
