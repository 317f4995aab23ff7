package org.riser.retention.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.riser.api.Page;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.retention.Purge;
import org.riser.retention.RecordHold;
import org.riser.retention.RetainedRecord;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Records stay as long as a row says, go by two people, and leave a proof. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "retention"})
class PurgesTest {
    private static final String WHY = "Its time is over.";

    /** EX-92: closed on the 29th of February 2024, it must be there on the 28th of February 2026, and may go after that. */
    @EachDatabase
    void twoYearsAreTwoYears(TestStore store) {
        Archive archive = new Archive(store);
        UUID record = archive.services.put("2024-02-01", "2024-02-29");

        Fault kept = refused(() -> ask(archive, archive.services, record));
        assertThat(kept.field()).isEqualTo("records[0]");
        assertThat(kept.clause()).isEqualTo("LIFT-7");
        assertThat(kept.message().zh()).contains("2026-02-28");
        assertThat(due(archive, archive.services)).isEmpty();
        assertThat(archive.purges.page(archive.auditor, null, 10).items()).isEmpty();

        archive.day("2026-02-28");
        assertThat(refused(() -> ask(archive, archive.services, record)).code()).isEqualTo("retention.kept");

        archive.day("2026-03-01");
        assertThat(due(archive, archive.services)).containsExactly(record);
        Purge asked = ask(archive, archive.services, record);
        assertThat(archive.services.has(record)).isTrue();
        Purge done = archive.purges.approve(archive.manager, asked.id(), asked.version());
        assertThat(done.state()).isEqualTo(Purge.State.DONE);
        assertThat(archive.services.has(record)).isFalse();
        Purge.Entry proof =
                archive.purges.find(archive.auditor, asked.id()).records().get(0);
        assertThat(proof.keptUntil()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(proof.row()).isEqualTo("LIFT-7");
        assertThat(proof.digest()).isEqualTo(Digests.sha256(("content of " + record).getBytes(StandardCharsets.UTF_8)));
        assertThat(archive.purges.approve(archive.manager, asked.id(), null)).isEqualTo(done);
        assertThat(archive.audited()).containsSubsequence("retention.approve", "retention.remove", "retention.ask");
    }

    /** The row may count from the beginning; without a row nothing goes. */
    @EachDatabase
    void withoutARowNothingGoes(TestStore store) {
        Archive archive = new Archive(store);
        UUID note = archive.notes.put("2026-01-01", "2026-02-26");
        UUID letter = archive.letters.put("1990-01-01", "1990-01-01");

        assertThat(due(archive, archive.notes)).containsExactly(note);
        assertThat(due(archive, archive.letters)).isEmpty();
        RetainedRecord listed = archive.retention
                .records(archive.auditor, archive.letters.id(), false, null, 10)
                .items()
                .get(0);
        assertThat(listed.period()).isNull();
        assertThat(listed.mayGo()).isFalse();
        assertThat(refused(() -> ask(archive, archive.letters, letter)).code()).isEqualTo("retention.no-rule");
    }

    @EachDatabase
    void oneThatMustStayKeepsAll(TestStore store) {
        Archive archive = new Archive(store);
        UUID old = archive.services.put("2020-01-01", "2020-01-01");
        UUID fresh = archive.services.put("2026-02-01", "2026-02-01");

        Fault kept = refused(() -> ask(archive, archive.services, old, fresh));
        assertThat(kept.field()).isEqualTo("records[1]");
        assertThat(archive.purges.page(archive.auditor, null, 10).items()).isEmpty();
        assertThat(refused(() -> ask(archive, archive.services, old, old)).code())
                .isEqualTo("retention.asked");
        assertThat(refused(() -> ask(archive, archive.services, UUID.randomUUID()))
                        .code())
                .isEqualTo("retention.record");
        assertThat(refused(() -> ask(archive, archive.services)).field()).isEqualTo("records");
        assertThat(refused(() -> archive.purges.ask(archive.clerk, UUID.randomUUID(), "none", List.of(old), WHY))
                        .field())
                .isEqualTo("kind");
        assertThat(refused(() -> archive.purges.ask(
                                archive.clerk, UUID.randomUUID(), archive.services.id(), List.of(old), " "))
                        .field())
                .isEqualTo("reason");
    }

    @EachDatabase
    void aHeldRecordStaysUntilTheHoldIsLifted(TestStore store) {
        Archive archive = new Archive(store);
        UUID record = archive.services.put("2020-01-01", "2020-01-01");
        Purge asked = ask(archive, archive.services, record);
        UUID id = UUID.randomUUID();
        RecordHold hold = archive.holds.hold(archive.clerk, id, archive.services.id(), record, "A dispute goes on.");
        assertThat(archive.holds.hold(archive.clerk, id, archive.services.id(), record, "Again."))
                .isEqualTo(hold);

        assertThat(due(archive, archive.services)).isEmpty();
        assertThat(refused(() -> archive.purges.approve(archive.manager, asked.id(), null))
                        .code())
                .isEqualTo("retention.held");
        assertThat(archive.services.has(record)).isTrue();
        RecordHold lifted = archive.holds.lift(archive.manager, id, "It is settled.", hold.version());
        assertThat(lifted.isInForce()).isFalse();
        assertThat(archive.holds.lift(archive.manager, id, "Once more.", null)).isEqualTo(lifted);
        assertThat(archive.holds.page(archive.auditor, null, 10).items()).containsExactly(lifted);
        archive.purges.approve(archive.manager, asked.id(), null);
        assertThat(archive.services.has(record)).isFalse();
        assertThatThrownBy(() -> archive.holds.lift(archive.manager, UUID.randomUUID(), "None.", null))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void itTakesTwoPeopleAndIsDecidedOnce(TestStore store) {
        Archive archive = new Archive(store);
        UUID record = archive.services.put("2020-01-01", "2020-01-01");
        Purge asked = ask(archive, archive.services, record);
        assertThatThrownBy(() -> archive.purges.approve(archive.clerk, asked.id(), null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("retention.own-purge");
        assertThatThrownBy(() -> archive.purges.approve(archive.manager, asked.id(), asked.version() + 1))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> archive.purges.approve(archive.auditor, asked.id(), null))
                .isInstanceOf(Forbidden.class);
        assertThat(refused(() -> ask(archive, archive.services, record)).code()).isEqualTo("retention.asked");

        Purge refused = archive.purges.refuse(archive.manager, asked.id(), "It is needed.", asked.version());
        assertThat(refused.decision()).isEqualTo("It is needed.");
        assertThat(archive.purges.refuse(archive.manager, asked.id(), "Again.", null))
                .isEqualTo(refused);
        assertThatThrownBy(() -> archive.purges.approve(archive.manager, asked.id(), null))
                .isInstanceOf(Conflict.class);
        assertThat(archive.services.has(record)).isTrue();
        Purge again = ask(archive, archive.services, record);
        Page<Purge> first = archive.purges.page(archive.auditor, null, 1);
        assertThat(first.items()).extracting(Purge::id).containsExactly(again.id());
        assertThat(archive.purges.page(archive.auditor, first.next(), 1).items())
                .extracting(Purge::id)
                .containsExactly(asked.id());
    }

    @EachDatabase
    void theOldestComeFirstPageByPage(TestStore store) {
        Archive archive = new Archive(store);
        UUID second = archive.services.put("2021-01-01", "2021-01-01");
        UUID third = archive.services.put("2021-01-01", "2021-01-01");
        UUID first = archive.services.put("2020-01-01", "2020-01-01");
        archive.services.put("2026-01-01", "2026-01-01");

        Page<RetainedRecord> page = archive.retention.records(archive.auditor, archive.services.id(), true, null, 2);
        assertThat(page.items()).extracting(RetainedRecord::id).containsExactly(first, second);
        Page<RetainedRecord> rest =
                archive.retention.records(archive.auditor, archive.services.id(), true, page.next(), 2);
        assertThat(rest.items()).extracting(RetainedRecord::id).containsExactly(third);
        assertThat(rest.next()).isNull();
        assertThat(archive.retention.kinds(archive.auditor)).hasSize(3);
    }

    private static Purge ask(Archive archive, Shelf shelf, UUID... records) {
        archive.clock.advance(Duration.ofSeconds(1));
        return archive.purges.ask(archive.clerk, UUID.randomUUID(), shelf.id(), List.of(records), WHY);
    }

    private static List<UUID> due(Archive archive, Shelf shelf) {
        return archive.retention.records(archive.auditor, shelf.id(), true, null, 10).items().stream()
                .map(RetainedRecord::id)
                .toList();
    }

    private static Fault refused(ThrowingCallable wrong) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, wrong);
        assertThat(refused).isNotNull();
        return refused.faults().get(0);
    }
}
