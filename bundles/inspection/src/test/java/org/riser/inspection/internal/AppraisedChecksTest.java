package org.riser.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.riser.inspection.internal.Halls.failed;
import static org.riser.inspection.internal.Halls.round;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.security.Caller;
import org.riser.appraisal.CheckScore;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "inspection"})
class AppraisedChecksTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

    @Test
    void theAppraisalTakesUpWeeklyChecksAndNotOpenings(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round weekly = submitted(halls, RoundKind.WEEKLY, "lock", anna);
        submitted(halls, RoundKind.OPENING, "sign", anna);
        AppraisedChecks source = new AppraisedChecks(halls.scores);

        assertThat(source.scores(
                        halls.tenant,
                        anna.principal(),
                        DAY.withDayOfYear(1),
                        DAY.withDayOfYear(1).plusYears(1)))
                .extracting(
                        CheckScore::kind,
                        CheckScore::date,
                        score -> score.score().toPlainString(),
                        score -> score.name().zh(),
                        CheckScore::path)
                .containsExactly(tuple(CheckScore.Kind.WEEKLY, DAY, "40.00", "周检", "inspections/" + weekly.id()));
        assertThat(source.scores(halls.tenant, anna.principal(), DAY.minusDays(5), DAY))
                .as("the last day is behind")
                .isEmpty();
    }

    private static Round submitted(Halls halls, RoundKind kind, String item, Caller anna) {
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), round(kind, halls.north, anna));
        Round filled = halls.filled(halls.leader, round, failed(item, anna));
        return halls.rounds.submit(halls.leader, round.id(), filled.version());
    }
}
