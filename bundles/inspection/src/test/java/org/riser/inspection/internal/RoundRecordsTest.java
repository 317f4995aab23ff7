package org.riser.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.casework.internal.StoredEnclosures;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;
import org.riser.retention.KeptRecord;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Submitted rounds are records: listed by their day, and gone with their scores and photos. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "retention", "inspection"})
class RoundRecordsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

    private final RoundRecords records = new RoundRecords(new StoredEnclosures(() -> "a test has all units"));

    @EachDatabase
    void aSubmittedRoundGoesWithItsScoresAndPhotos(TestStore store) {
        Halls halls = new Halls(store);
        Caller anna = halls.worker("anna", halls.north);
        Round round = submitted(halls, anna);
        UUID photo = photo(round);
        halls.attachments.content(halls.leader, photo);
        halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(anna)); // a draft is no record

        KeptRecord kept = page(store, halls, DAY.plusDays(1), null).get(0);
        assertThat(kept.id()).isEqualTo(round.id());
        assertThat(kept.module()).isEqualTo(Halls.PACK);
        assertThat(kept.closedOn()).isEqualTo(DAY);
        assertThat(kept.title().zh()).isEqualTo("班前检查 2024-03-06");
        assertThat(page(store, halls, DAY, null)).isEmpty();
        assertThat(page(store, halls, DAY.plusDays(1), kept.place())).isEmpty();

        byte[] content = store.call(halls.tenant, unit -> records.remove(unit, round.id()));
        assertThat(new String(content, StandardCharsets.UTF_8)).contains(anna.principal(), "\"photos\":[\"");
        assertThatThrownBy(() -> halls.rounds.find(halls.leader, round.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> halls.attachments.content(halls.leader, photo)).isInstanceOf(NotFound.class);
        assertThat(halls.scores.of(halls.manager, anna.principal(), DAY, DAY)).isEmpty();
        assertThat(page(store, halls, DAY.plusDays(1), null)).isEmpty();
    }

    private static Round submitted(Halls halls, Caller worker) {
        Round round = halls.rounds.start(halls.leader, UUID.randomUUID(), halls.opening(worker));
        CheckAnswer seen = new CheckAnswer(
                "lock",
                CheckAnswer.Result.FAIL,
                null,
                List.of(worker.principal()),
                "As seen.",
                List.of(halls.photo(halls.leader)));
        Round filled = halls.filled(halls.leader, round, seen);
        return halls.rounds.submit(halls.leader, filled.id(), filled.version());
    }

    private static UUID photo(Round round) {
        return round.answers().stream()
                .flatMap(answer -> answer.files().stream())
                .findFirst()
                .orElseThrow();
    }

    private List<KeptRecord> page(TestStore store, Halls halls, LocalDate before, KeptRecord.Place after) {
        return store.call(halls.tenant, unit -> records.page(unit, before, after, 10));
    }
}
