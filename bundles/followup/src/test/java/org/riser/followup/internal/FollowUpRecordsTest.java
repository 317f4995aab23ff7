package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpMention;
import org.riser.followup.NewAttempt;
import org.riser.followup.NewMention;
import org.riser.followup.NewSample;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.NewSpotResult;
import org.riser.followup.NewSummary;
import org.riser.followup.Sample;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SpotCheck;
import org.riser.retention.KeptRecord;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** The follow-ups of a month are one record: they close with the last decision, and go with everything. */
@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class FollowUpRecordsTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
    private static final List<String> TABLES = List.of(
            "SAMPLE",
            "JOB",
            "SHARE",
            "CALL",
            "ATTEMPT",
            "ANSWER",
            "ISSUE",
            "SPOT_DRAW",
            "SPOT_CHECK",
            "MENTION",
            "SUMMARY",
            "MEASURE",
            "DRAW");

    @EachDatabase
    void aMonthClosesWithTheLastThingThatHappenedInIt(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-25T10:00");
        office.released("2024-03-29");
        assertThat(kept(office, "2024-04-01", null))
                .extracting(KeptRecord::closedOn)
                .containsExactly(LocalDate.of(2024, 3, 31));
        office.dialled("2024-04-02T10:00", job, NewAttempt.reached(Map.of("attitude", 9), null));

        KeptRecord kept = kept(office, "2024-04-03", null).get(0);
        assertThat(kept.closedOn()).isEqualTo(LocalDate.of(2024, 4, 2));
        assertThat(kept.createdOn()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(kept.module()).isEqualTo(Office.PACK);
        assertThat(kept.title().zh()).endsWith("回访 2024-03");
        assertThat(kept(office, "2024-04-02", null)).isEmpty();
        assertThat(kept(office, "2024-04-03", kept.place())).isEmpty();
        assertThat(found(office, kept.id())).contains(kept);
    }

    @EachDatabase
    void theMonthThatRunsIsNoRecord(TestStore store) {
        Office office = new Office(store);
        office.repaired("wang", "2024-03-05T10:00");
        office.released("2024-03-08");

        assertThat(kept(office, "2024-03-31", null)).isEmpty();
        assertThat(found(office, new RecordMonth.Name(Office.PACK, MARCH).id())).isEmpty();
    }

    /** An issue keeps it until it is judged, and what was proposed for it until somebody has confirmed or dropped it. */
    @EachDatabase
    void whatIsToBeDecidedKeepsTheMonth(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-04T10:00");
        office.released("2024-03-08");
        office.dialled("2024-03-11T10:00", job, NewAttempt.reached(Map.of("attitude", 9, "dress", "poor"), null));
        assertThat(kept(office, "2026-05-01", null)).isEmpty();

        UUID issue = office.issues
                .page(office.leader, null, null, null, 10)
                .items()
                .get(0)
                .id();
        office.issues.verify(office.leader, issue, true, "seen by the camera", null);
        office.issues.explain(office.wang, issue, "it was hot", null);
        FollowUpIssue judged = office.issues.judge(office.leader, issue, false, "no reason", null);
        assertThat(judged.state()).isEqualTo(FollowUpIssue.State.UPHELD);
        assertThat(kept(office, "2026-05-01", null))
                .as("the penalty waits for its confirmation")
                .isEmpty();

        Caller chief = office.caller("chief", "conduct.view", "conduct.confirm");
        Penalty penalty = office.penalties
                .page(chief, PenaltyQuery.of("staff:wang", 10))
                .items()
                .get(0);
        office.clock.set(Office.at("2024-05-06T09:00"));
        office.penalties.drop(chief, penalty.id(), "Heard.", null);
        assertThat(kept(office, "2026-05-01", null)).hasSize(1);
    }

    @EachDatabase
    void openChecksAndMentionsKeepTheMonthToo(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-04T10:00");
        office.released("2024-03-08");
        office.dialled("2024-03-11T10:00", job, NewAttempt.reached(Map.of("attitude", 9), null));
        office.checks.draw(
                office.manager, UUID.randomUUID(), new NewSpotDraw(Office.PACK, SpotCheck.Kind.SECOND_LEVEL, MARCH));
        assertThat(kept(office, "2026-05-01", null)).isEmpty();
        upheld(office);
        assertThat(kept(office, "2026-05-01", null)).hasSize(1);
        UUID mention = criticised(office, job);
        assertThat(kept(office, "2026-05-01", null)).isEmpty();
        office.mentions.establish(office.leader, mention, false, "It was somebody else.", null);
        assertThat(kept(office, "2026-05-01", null)).hasSize(1);
    }

    @EachDatabase
    void aMonthGoesAsAWholeAndOthersStay(TestStore store) {
        Office office = new Office(store);
        Sample march = busyMonth(office);
        office.repaired("wang", "2024-04-08T10:00");
        Sample april = office.released("2024-04-12");
        UUID id = new RecordMonth.Name(Office.PACK, MARCH).id();
        Office other = new Office(store);
        other.repaired("wang", "2024-03-04T10:00");
        other.released("2024-03-08");

        byte[] content = store.call(office.tenant, unit -> office.records.remove(unit, id));

        assertThat(new String(content, StandardCharsets.UTF_8))
                .contains(
                        march.seed(),
                        "staff:wang",
                        "2024-03-11T02:00:00Z",
                        "Doors are left open.",
                        "left the door open")
                .doesNotContain("_persistence", april.seed());
        assertThat(counts(office))
                .containsEntry("SAMPLE", 1L)
                .containsEntry("JOB", 1L)
                .containsEntry("CALL", 1L);
        for (String gone : List.of("ATTEMPT", "ANSWER", "ISSUE", "SPOT_DRAW", "SPOT_CHECK", "MENTION", "SUMMARY")) {
            assertThat(counts(office)).containsEntry(gone, 0L);
        }
        assertThat(counts(other)).containsEntry("SAMPLE", 1L).containsEntry("CALL", 1L);
        assertThat(office.samples.check(office.clerk, april.id()).same()).isTrue();
        assertThat(kept(office, "2026-05-01", null))
                .extracting(record -> record.title().en())
                .singleElement()
                .asString()
                .endsWith("2024-04");
    }

    /** Nobody takes a removed sample for one that never was, and nobody draws its jobs again. */
    @EachDatabase
    void aRemovedSampleSaysThatItWasRemoved(TestStore store) {
        Office office = new Office(store);
        Sample march = busyMonth(office);
        UUID id = new RecordMonth.Name(Office.PACK, MARCH).id();
        store.call(office.tenant, unit -> office.records.remove(unit, id));

        assertThatThrownBy(() -> office.samples.check(office.clerk, march.id()))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("its fairness report");
        assertThatThrownBy(() -> office.samples.shares(office.clerk, march.id()))
                .hasMessageContaining("2024-03-08");
        assertThatThrownBy(() -> office.samples.draw(
                        office.clerk, UUID.randomUUID(), NewSample.of(Office.PACK, LocalDate.of(2024, 3, 8))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("removed");
        assertThatThrownBy(() -> office.checks.draw(
                        office.manager, UUID.randomUUID(), new NewSpotDraw(Office.PACK, SpotCheck.Kind.ON_SITE, MARCH)))
                .hasMessageContaining("removed");
        SatisfactionQuery year = SatisfactionQuery.of(
                Office.PACK, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), SatisfactionQuery.By.MONTH);
        assertThatThrownBy(() -> office.satisfaction.report(office.manager, year))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("2024-03-11");
        assertThatThrownBy(() -> office.samples.check(office.clerk, UUID.randomUUID()))
                .hasMessageContaining("There is no such sample");
        assertThat(found(office, id)).isEmpty();
    }

    /** Called, checked, criticised and summed up, with nothing left to decide. */
    private static Sample busyMonth(Office office) {
        UUID job = office.repaired("wang", "2024-03-04T10:00");
        office.repaired("li", "2024-03-04T11:00");
        Sample sample = office.released("2024-03-08");
        office.dialled("2024-03-11T10:00", job, NewAttempt.reached(Map.of("attitude", 9, "dress", "poor"), null));
        UUID issue = office.issues
                .page(office.leader, null, null, null, 10)
                .items()
                .get(0)
                .id();
        office.issues.verify(office.leader, issue, false, "not so", null);
        office.checks.draw(
                office.manager, UUID.randomUUID(), new NewSpotDraw(Office.PACK, SpotCheck.Kind.SECOND_LEVEL, MARCH));
        upheld(office);
        office.mentions.establish(office.leader, criticised(office, job), false, "It was somebody else.", null);
        office.clock.set(Office.at("2024-04-03T09:00"));
        office.summaries.begin(
                office.clerk,
                UUID.randomUUID(),
                new NewSummary(Office.PACK, MARCH, "Doors are left open.", "staff:manager"));
        office.clock.set(LATER.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        return sample;
    }

    private static void upheld(Office office) {
        SpotCheck check = office.checks
                .page(office.manager, null, SpotCheck.State.OPEN, null, 10)
                .items()
                .get(0);
        Map<String, Object> answers = Map.of("greeting", true, "not-led", true);
        office.checks.record(office.manager, check.id(), NewSpotResult.upheld(answers), null);
    }

    private static UUID criticised(Office office, UUID job) {
        return office.mentions
                .record(
                        office.agent,
                        UUID.randomUUID(),
                        new NewMention(Office.PACK, FollowUpMention.Kind.CRITICISM, job, null, "left the door open"))
                .id();
    }

    private static List<KeptRecord> kept(Office office, String before, KeptRecord.@Nullable Place after) {
        return office.store.call(office.tenant, unit -> office.records.page(unit, LocalDate.parse(before), after, 10));
    }

    private static java.util.Optional<KeptRecord> found(Office office, UUID id) {
        return office.store.call(office.tenant, unit -> office.records.find(unit, id));
    }

    private static Map<String, Long> counts(Office office) {
        return office.store.call(
                office.tenant,
                unit -> TABLES.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                table -> table,
                                table -> unit.sql("select count(*) as ROWS_LEFT from RS_FOLLOWUP_" + table
                                                + " where TENANT_ID = ?")
                                        .with(office.tenant)
                                        .first(row -> row.number("ROWS_LEFT"))
                                        .orElseThrow())));
    }
}
