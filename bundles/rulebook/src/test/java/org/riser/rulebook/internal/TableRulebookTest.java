package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.rulebook.internal.Fixtures.AT;
import static org.riser.rulebook.internal.Fixtures.TENANT;
import static org.riser.rulebook.internal.Fixtures.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.riser.api.error.FilePlace;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Unavailable;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;

class TableRulebookTest {
    private static final String HEADER =
            "rowId,clause,name_zh,name_en,kind,clock,start,stop,limit,unit,basis,validFrom";

    private final TableRulebook rulebook = Fixtures.rulebook("gas", "power");

    @Test
    void saysWhichClocksGovernACaseAndWhy() {
        Decision<ClockRule> decision =
                rulebook.clocks(TENANT, AT, facts("case.kind", "gas.in-home-service", "field.leak", false));

        ClockRule dispatch = decision.outcomes().get(0);
        assertThat(dispatch.clock()).isEqualTo("dispatch");
        assertThat(dispatch.limit().resolve(Facts.none())).contains(TimeLimit.minutes(5));
        assertThat(dispatch.warn()).isEqualTo(new WarnPoint.After(java.time.Duration.ofMinutes(4)));
        assertThat(dispatch.row().clause()).isEqualTo("GAS-HOT-01");
        assertThat(decision.traces().get(0).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "GAS-HOT-01 “Dispatch within five minutes” (row GAS-HOT-01, version 1.0.0): from “recording”,"
                                + " at most 5 minutes, until “dispatched”");
        assertThat(decision.traces().get(0).sentence(Locale.CHINA))
                .isEqualTo("GAS-HOT-01《五分钟内派工》（规则行 GAS-HOT-01，版本 1.0.0）：自“登记”起，5 分钟内须“dispatched”");
    }

    @Test
    void saysWhoIsToldOfABreach() {
        rulebook.load(
                Fixtures.pack(
                        "gas",
                        "2.0.0",
                        "sla.csv",
                        "rowId,clause,name_zh,name_en,kind,clock,start,stop,limit,unit,basis,escalate",
                        "R1,SVC-DAY-10,一,One,gas.x,c,accepted,urged,3,working-day,working,"
                                + "2 hour > supervisor; 1 working-day > city-desk"),
                FactTypes.unknown());

        Trace trace = rulebook.clocks(TENANT, AT, facts("case.kind", "gas.x"))
                .traces()
                .get(0);

        assertThat(trace.sentence(Locale.CHINA))
                .endsWith("：自“受理”起，3 个工作日内须“催办”；超时满 2 小时（工作时间）上报“班长”，满 1 个工作日上报“city-desk”");
        assertThat(trace.sentence(Locale.ENGLISH))
                .endsWith(": from “acceptance”, at most 3 working days, until “urging”; a breach is told"
                        + " to “Supervisor” after 2 working-time hours, to “city-desk” after 1 working day");
    }

    @Test
    void waitsForTheLaterOfTwoEvents() {
        ClockRule energise = rulebook.clocks(
                        TENANT, AT, facts("case.kind", "power.expansion", "field.class", "residential"))
                .outcomes()
                .get(1);

        assertThat(energise.start().toString()).isEqualTo("inspection-passed+procedures-done");
        assertThat(energise.pauseReasons()).containsExactly("awaiting-customer");
    }

    @Test
    void readsAnAppointmentFromTheCase() {
        Instant appointment = Instant.parse("2024-03-05T02:00:00Z");
        Facts facts = facts("case.kind", "gas.in-home-service", "field.leak", false, "field.appointment", appointment);

        ClockRule arrival = rulebook.clocks(TENANT, AT, facts).outcomes().get(1);

        assertThat(arrival.limit().resolve(facts)).contains(new TimeLimit.Until(appointment));
        assertThat(arrival.limit().resolve(Facts.none())).isEmpty();
    }

    @Test
    void refusesABadReadingWithReasonClauseAndRemedy() {
        GateDecision decision = rulebook.gates(
                TENANT,
                AT,
                facts(
                        "case.kind",
                        "gas.in-home-service",
                        "case.action",
                        "complete",
                        "field.relit",
                        true,
                        "field.pressure",
                        4,
                        "field.hold-minutes",
                        15,
                        "field.pressure-drop",
                        0));

        assertThat(decision.open()).isFalse();
        FailedGate gate = decision.failed().get(0);
        assertThat(gate.trace().row().clause()).isEqualTo("GAS-IGN-18");
        assertThat(gate.message().zh()).isEqualTo("试验压力 4 kPa，低于 5 kPa。");
        assertThat(gate.fault().field()).isEqualTo("fields.pressure");
        assertThat(gate.fault().message().en())
                .isEqualTo("The test pressure is 4 kPa, below 5 kPa. Raise it to at least 5 kPa and test again.");
        assertThat(gate.override()).isEmpty();
        assertThat(gate.trace().sentence(Locale.ENGLISH))
                .isEqualTo("GAS-IGN-18 “Tightness test before gas: test pressure” (row GAS-IGN-18-p-relit, version"
                        + " 1.0.0), given step = complete, field.pressure = 4, field.relit = yes: refused: The"
                        + " test pressure is 4 kPa, below 5 kPa.");
    }

    /** 02:15 elsewhere is a quarter past ten in the morning here. */
    @Test
    void saysMomentsAsTheClockOnTheWallDid() {
        rulebook.load(Fixtures.shipped("property"), FactTypes.unknown());
        GateDecision decision = rulebook.gates(
                TENANT,
                AT,
                facts(
                        "case.kind",
                        "property.complaint",
                        "case.action",
                        "close",
                        "field.complained-at",
                        Instant.parse("2024-03-08T02:15:24Z")));

        assertThat(decision.traces())
                .extracting(trace -> trace.sentence(Locale.CHINA))
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("field.complained-at = 2024-03-08 10:15：")
                        .doesNotContain("Z"));
    }

    @Test
    void keepsAGateClosedWhenAReadingIsMissing() {
        GateDecision decision = rulebook.gates(
                TENANT,
                AT,
                facts(
                        "case.kind",
                        "gas.in-home-service",
                        "case.action",
                        "complete",
                        "field.relit",
                        true,
                        "field.pressure",
                        5,
                        "field.pressure-drop",
                        0));

        assertThat(Fixtures.ids(decision.failed())).containsExactly("GAS-IGN-18-t-relit");
        assertThat(decision.failed().get(0).message().en())
                .isEqualTo("“Tightness test before gas: hold time” cannot be judged: “field.hold-minutes” is missing.");
    }

    @Test
    void failsClosedWhileAPackIsAway() {
        rulebook.unload("gas");

        assertThatThrownBy(() -> rulebook.gates(TENANT, AT, facts("case.kind", "gas.light-up", "case.action", "light")))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("gas");
    }

    @Test
    void takesACallWhoseLineHasNoPack() {
        rulebook.unload("power");

        List<ClockRule> clocks = rulebook.clocks(TENANT, AT, facts("case.kind", "contact", "contact.module", "power"))
                .outcomes();

        assertThat(clocks).extracting(rule -> rule.row().pack()).containsOnly("core");
    }

    @Test
    void letsAModulesRowGoBeforeTheCommonOne() {
        List<ClockRule> clocks = rulebook.clocks(TENANT, AT, facts("case.kind", "contact", "contact.module", "power"))
                .outcomes();

        assertThat(clocks).extracting(ClockRule::clock).containsExactly("answer", "owed-answer", "hold");
        assertThat(clocks)
                .extracting(rule -> rule.row().rowId())
                .containsExactly("PWR-SLA-10", "PWR-SLA-09", "SVC-TEL-03");
    }

    @Test
    void refusesABadPackWholeAndKeepsTheOneInForce() {
        PackFiles bad =
                Fixtures.pack("gas", "2.0.0", "sla.csv", HEADER, "R1,SVC-DAY-10,一,One,gas.x,c,a,b,five,minute,wall,");

        assertThatThrownBy(() -> rulebook.load(bad, FactTypes.unknown()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.place()).isEqualTo(new FilePlace("sla.csv", 2));
                            assertThat(fault.field()).isEqualTo("limit");
                        }));
        assertThat(rulebook.find("gas").map(PackInfo::version)).contains("1.0.0");
    }

    @Test
    void takesANewVersionInPlaceOfTheOld() {
        rulebook.load(
                Fixtures.pack("gas", "2.0.0", "sla.csv", HEADER, "R1,SVC-DAY-10,一,One,gas.x,c,a,b,7,minute,wall,"),
                FactTypes.unknown());

        Decision<ClockRule> decision = rulebook.clocks(TENANT, AT, facts("case.kind", "gas.x"));

        assertThat(decision.outcomes())
                .singleElement()
                .satisfies(rule -> assertThat(rule.row().packVersion()).isEqualTo("2.0.0"));
    }

    @Test
    void leavesOutARowThatIsNotYetInForce() {
        rulebook.load(
                Fixtures.pack(
                        "gas",
                        "2.0.0",
                        "sla.csv",
                        HEADER,
                        "R1,SVC-DAY-10,一,One,gas.x,c,a,b,7,minute,wall,2024-03-05",
                        "R2,SVC-DAY-10,二,Two,gas.x,c,a,b,9,minute,wall,"),
                FactTypes.unknown());

        assertThat(ruleAt("2024-03-04T15:59:59Z")).isEqualTo("R2");
        assertThat(ruleAt("2024-03-04T16:00:00Z")).isEqualTo("R1");
    }

    private String ruleAt(String instant) {
        return rulebook.clocks(TENANT, Instant.parse(instant), facts("case.kind", "gas.x"))
                .outcomes()
                .get(0)
                .row()
                .rowId();
    }

    @Test
    void showsATableAsItIsInForce() {
        assertThat(rulebook.table(TENANT, "power", TableKind.SLA).rows())
                .extracting(row -> row.ref().rowId())
                .contains("PWR-SLA-01", "PWR-SLA-11");
        assertThatThrownBy(() -> rulebook.table(TENANT, "water", TableKind.SLA)).isInstanceOf(NotFound.class);
    }

    @Test
    void decidesEachTimeByOneVersionWhilePacksComeAndGo() throws Exception {
        rulebook.load(twoClocks("2.0.0"), FactTypes.unknown());
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(
                        readers.submit(() -> byOneVersion(rulebook.clocks(TENANT, AT, facts("case.kind", "gas.x")))));
                rulebook.load(twoClocks("2." + i + ".0"), FactTypes.unknown());
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static PackFiles twoClocks(String version) {
        return Fixtures.pack(
                "gas",
                version,
                "sla.csv",
                HEADER,
                "R1,SVC-DAY-10,一,One,gas.x,c,a,b,7,minute,wall,",
                "R2,SVC-DAY-10,二,Two,gas.x,d,a,b,9,minute,wall,");
    }

    private static boolean byOneVersion(Decision<ClockRule> decision) {
        return decision.outcomes().size() == 2
                && decision.traces().stream()
                                .map(trace -> trace.row().packVersion())
                                .distinct()
                                .count()
                        == 1;
    }

    @Test
    void needsNoContextClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertThat(rulebook.clocks(TENANT, AT, facts("case.kind", "gas.complaint"))
                            .outcomes())
                    .hasSize(1);
            assertThat(thread.getContextClassLoader()).isNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void countsTheRowsOfEachPack() {
        assertThat(rulebook.packs(TENANT)).extracting(PackInfo::id).containsExactly("core", "gas", "power");
        assertThat(rulebook.packs(TENANT).get(1).rows().get(TableKind.SLA)).isPositive();
        assertThat(rulebook.packs(TENANT).get(1).hash()).hasSize(64);
    }
}
