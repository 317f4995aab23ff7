package org.riser.conduct.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductNotice;
import org.riser.conduct.ConductNotice.What;
import org.riser.conduct.Penalty;
import org.riser.jobs.Notice;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct"})
class ConductNewsTest {

    @EachDatabase
    void everyStepIsToldToWhoseTurnItIs(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = depot.recorded(Depot.round(1)).penalties().get(0).id();
        assertThat(told(depot, depot.wang)).containsExactly(What.PROPOSED);
        assertThat(told(depot, depot.manager)).isEmpty();

        depot.penalties.explain(depot.wang, id, "It was raining.", null);
        assertThat(told(depot, depot.manager)).containsExactly(What.EXPLAINED);
        depot.penalties.confirm(depot.manager, id, null);
        assertThat(told(depot, depot.wang)).containsExactly(What.CONFIRMED, What.PROPOSED);
        depot.penalties.appeal(depot.wang, id, "Not me.", "roster", null);
        assertThat(told(depot, depot.director)).containsExactly(What.APPEALED);
        depot.penalties.rule(depot.director, id, null, "The photo shows it.", null);

        assertThat(told(depot, depot.wang)).containsExactly(What.RULED, What.CONFIRMED, What.PROPOSED);
        ConductNotice last = depot.news.told(depot.wang, 1).get(0);
        assertThat(last.own()).isTrue();
        assertThat(last.penalty()).isEqualTo(id);
        assertThat(last.name().en()).isEqualTo("Weekly round fine");
        Depot elsewhere = new Depot(store);
        assertThat(told(elsewhere, elsewhere.manager)).isEmpty();
    }

    /** The finder, the one concerned and who confirmed may have the permission; they are not asked. */
    @Test
    void nobodyIsAskedToDecideWhereTheyMayNot(TestStore store) {
        Depot depot = new Depot(store);
        Caller leader = depot.caller("leader", "conduct.confirm", "conduct.rule");
        Caller wang = depot.caller("wang", "conduct.confirm", "conduct.rule");
        UUID id = depot.confirmed(depot.recorded(Depot.round(1)));
        depot.penalties.appeal(depot.wang, id, "Not me.", "roster", null);

        assertThat(told(depot, leader)).isEmpty();
        assertThat(told(depot, wang)).containsExactly(What.CONFIRMED, What.PROPOSED);
        assertThat(told(depot, depot.manager)).containsExactly(What.EXPLAINED);
        assertThat(told(depot, depot.director)).containsExactly(What.APPEALED);
    }

    @Test
    void aDroppedPenaltyIsToldAndANoticeIsReadByItsId(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = depot.recorded(Depot.round(1)).penalties().get(0).id();
        depot.penalties.drop(depot.manager, id, "A leaking roof.", null);

        ConductNotice dropped = depot.news.told(depot.wang, 1).get(0);
        assertThat(dropped.what()).isEqualTo(What.DROPPED);
        Notice notice = new Notice(depot.tenant, StoredNews.TOPIC, dropped.id().toString(), "{}");
        assertThat(depot.news.told(depot.wang, notice)).contains(dropped);
        assertThat(depot.news.told(depot.director, notice)).isEmpty();
    }

    /** Three working days from Monday the 4th: the 7th, 24:00. */
    @EachDatabase
    void theEndOfTheTimeToExplainIsRecordedOnceAndTold(TestStore store) {
        Depot depot = new Depot(store);
        Penalty silent = depot.recorded(Depot.round(1)).penalties().get(0);
        Penalty heard = depot.recorded(Depot.round(2)).penalties().get(0);
        depot.penalties.explain(depot.wang, heard.id(), "It was raining.", null);
        depot.clock.set(Depot.at("2024-03-07T23:59"));
        depot.timers.run();
        assertThat(depot.penalties.find(depot.wang, silent.id()).silentAt()).isNull();

        depot.clock.set(Depot.at("2024-03-08T00:01"));
        depot.timers.run();
        depot.timers.run();

        assertThat(depot.penalties.find(depot.wang, silent.id()).silentAt()).isEqualTo(Depot.at("2024-03-08T00:00"));
        assertThat(depot.penalties.find(depot.wang, heard.id()).silentAt()).isNull();
        assertThat(told(depot, depot.manager)).containsExactly(What.SILENT, What.EXPLAINED);
        assertThat(depot.audited()).filteredOn("conduct.silence"::equals).hasSize(1);
        assertThat(depot.penalties.confirm(depot.manager, silent.id(), null).state())
                .isEqualTo(Penalty.State.CONFIRMED);
    }

    /** What another bundle found is heard and waited for like what somebody wrote down. */
    @EachDatabase
    void aFindingOfAnotherBundleIsStillToBeHeard(TestStore store) {
        Depot depot = new Depot(store);
        UUID source = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            store.run(depot.tenant, unit -> depot.hearings.open(unit, depot.leader, source, Depot.round(1)));
        }

        Penalty proposed = depot.findings.find(depot.wang, source).penalties().get(0);
        assertThat(proposed.state()).isEqualTo(Penalty.State.PROPOSED);
        assertThat(proposed.explainBy()).isEqualTo(Depot.at("2024-03-08T00:00"));
        assertThat(told(depot, depot.wang)).containsExactly(What.PROPOSED);
        assertThat(depot.audited()).filteredOn("conduct.find"::equals).hasSize(1);
        depot.clock.set(Depot.at("2024-03-08T00:01"));
        depot.timers.run();
        assertThat(depot.penalties.find(depot.wang, proposed.id()).silentAt()).isNotNull();
    }

    private static List<What> told(Depot depot, Caller caller) {
        return depot.news.told(caller, 20).stream().map(ConductNotice::what).toList();
    }
}
