package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactType.Kind;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.Review;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.ScenarioResult;
import org.riser.rulebook.TableView.Layer;

/** What is told of tables that can be read and were hardly meant so. */
class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final String SLA =
            "rowId,clause,name_zh,name_en,kind,when,clock,start,stop,limit,unit,basis,obligation,validFrom,validTo";
    private static final String PENALTY =
            "rowId,clause,name_zh,name_en,event,when,effect,amount,unit,payer,per,approval";
    private static final String TARIFF = "rowId,clause,name_zh,name_en,item,when,amount,unit";
    private static final String GATE =
            "rowId,clause,kind,action,when,fact,op,value,name_zh,name_en,message_zh,message_en,remedy_zh,remedy_en";
    private static final Map<String, FactType> TYPES = Map.of(
            "field.class",
            new FactType(Kind.TEXT, "", Set.of("home", "shop", "plant")),
            "field.tags",
            new FactType(Kind.LIST, "", Set.of("old", "deaf")),
            "field.open",
            new FactType(Kind.TEXT, "", Set.of()),
            "field.leak",
            FactType.of(Kind.BOOLEAN),
            "field.since",
            FactType.of(Kind.DATE),
            "field.amount",
            FactType.number("CNY"));

    @Test
    void aClassThatNoRowCoversIsAGapUntilThereIsACatchAll() {
        String home = clock("R1", "field.class = home", "reply", "3,working-day,working");
        String shop = clock("R2", "field.class = shop", "reply", "5,working-day,working");

        assertThat(sla(home, shop)).singleElement().satisfies(gap -> {
            assertThat(gap.code()).isEqualTo("rule.gap");
            assertThat(gap.severity()).isEqualTo(ReviewFinding.Severity.WARNING);
            assertThat(gap.row().rowId()).isEqualTo("R2");
            assertThat(gap.column()).isEqualTo("when");
            assertThat(gap.message().en()).isEqualTo("No row holds for field.class = plant");
            assertThat(gap.message().zh()).contains("field.class = plant");
        });
        assertThat(sla(home, shop, clock("R3", "", "reply", "9,working-day,working")))
                .isEmpty();
        assertThat(sla(home, shop, clock("R3", "field.class != home", "reply", "9,working-day,working")))
                .extracting(ReviewTest::told)
                .isEmpty();
    }

    @Test
    void aRangeThatNoRowCoversIsAGap() {
        assertThat(codes(tariff(
                        "R1,SVC-DAY-10,一,One,fee,field.amount < 3,1,CNY",
                        "R2,SVC-DAY-10,二,Two,fee,field.amount > 3,2,CNY")))
                .containsExactly("rule.gap R2");
        assertThat(tariff(
                        "R1,SVC-DAY-10,一,One,fee,field.amount < 3,1,CNY",
                        "R2,SVC-DAY-10,二,Two,fee,field.amount >= 3,2,CNY"))
                .isEmpty();
    }

    @Test
    void ofValuesThatNobodyListedNothingIsSaid() {
        assertThat(sla(clock("R1", "field.open = red", "reply", "3,working-day,working")))
                .isEmpty();
        assertThat(sla(clock("R1", "field.amount > @field.other", "reply", "3,working-day,working")))
                .isEmpty();
        assertThat(sla(clock("R1", "field.leak present", "reply", "3,working-day,working")))
                .isEmpty();
    }

    @Test
    void conditionsThatContradictEachOtherNeverHold() {
        assertThat(codes(penalties(
                        penalty("R1", "field.class = home; field.class = shop", "fine,5,CNY"),
                        penalty("R2", "field.amount < 3; field.amount > 5", "fine,5,CNY"),
                        penalty("R3", "field.leak absent; field.leak = yes", "fine,5,CNY"),
                        penalty("R4", "field.leak != yes; field.leak != no", "fine,5,CNY"),
                        penalty("R5", "field.since > 2026-01-02; field.since < 2026-01-01", "fine,5,CNY"),
                        penalty("R6", "field.amount >= 5; field.amount <= 5", "points,5,point"),
                        penalty("R7", "field.tags = old; field.tags = deaf", "points,5,point"),
                        penalty("R8", "field.amount > 5; field.amount < @field.most", "points,5,point"))))
                .containsExactly(
                        "rule.never-holds R1",
                        "rule.never-holds R2",
                        "rule.never-holds R3",
                        "rule.never-holds R4",
                        "rule.never-holds R5");
    }

    @Test
    void aRowBehindRowsThatCoverItIsUnreachable() {
        List<ReviewFinding> found = sla(
                clock("R1", "field.class in home, shop", "reply", "3,working-day,working"),
                clock("R2", "field.class = home; field.leak = yes", "reply", "1,working-day,working"),
                clock("R3", "field.class = plant", "reply", "5,working-day,working"),
                clock("R4", "field.class present", "reply", "9,working-day,working"));

        assertThat(found)
                .extracting(ReviewTest::told)
                .containsExactly("rule.unreachable R2 [R1]", "rule.unreachable R4 [R1, R3]");
        assertThat(found.get(0).message().en()).contains("R1 “R1”");
    }

    @Test
    void aRowForAnyKeyIsReachableThoughOneKeyIsCovered() {
        String first = clock("R1", "", "reply", "3,working-day,working");
        String anyAtHome = clock("R2", "field.class = home", "reply", "5,working-day,working")
                .replace("x.kind", "*");

        assertThat(sla(first, anyAtHome)).extracting(ReviewFinding::code).doesNotContain("rule.unreachable");
        assertThat(sla(first.replace("x.kind", "*"), anyAtHome))
                .extracting(ReviewTest::told)
                .containsExactly("rule.unreachable R2 [R1]");
    }

    @Test
    void aRowIsReachableBeforeTheOneThatCoversItIsInForce() {
        assertThat(sla(
                        clock("R1", "", "reply", "3,working-day,working") + ",,2027-01-01,",
                        clock("R2", "", "reply", "5,working-day,working") + ",,,"))
                .isEmpty();
        assertThat(codes(sla(
                        clock("R1", "", "reply", "3,working-day,working") + ",,,2026-01-01",
                        clock("R2", "", "reply", "5,working-day,working") + ",,2027-01-01,2026-01-01",
                        clock("R3", "", "reply", "5,working-day,working"))))
                .containsExactly("rule.ended R1", "rule.never-in-force R2");
    }

    @Test
    void rowsThatCrossLeaveItToTheirOrder() {
        assertThat(codes(sla(
                        clock("R1", "field.class = home", "reply", "3,working-day,working"),
                        clock("R2", "field.leak = yes", "reply", "1,hour,wall"),
                        clock("R3", "", "reply", "9,working-day,working"))))
                .containsExactly("rule.overlap R2");
    }

    @Test
    void alternativesThatBothApplyAreTold() {
        assertThat(codes(penalties(
                        penalty("R1", "field.amount > 10", "fine,50,CNY"),
                        penalty("R2", "field.amount > 20", "fine,90,CNY"),
                        penalty("R3", "field.leak = yes", "fine,20,CNY"))))
                .containsExactly("rule.both-apply R2");
        assertThat(penalties(
                        penalty("R1", "field.amount <= 20", "fine,50,CNY"),
                        penalty("R2", "field.amount > 20", "fine,90,CNY")))
                .isEmpty();
    }

    @Test
    void twoClocksThatQuarrelAreToldUntilTheyShareAnObligation() {
        String reply = clock("R1", "", "reply", "5,working-day,working");
        String follow = clock("R2", "", "follow-up", "5,calendar-day,wall").replace("replied", "followed-up");

        assertThat(sla(reply, follow)).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("rule.contradiction R2 [R1]");
            assertThat(finding.remedy().en()).contains("obligation");
        });
        assertThat(sla(reply + ",complaint", follow + ",complaint"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("rule.shared-obligation");
                    assertThat(finding.severity()).isEqualTo(ReviewFinding.Severity.INFO);
                });
        assertThat(sla(reply, follow.replace("5,calendar", "1,calendar"))).isEmpty();
        assertThat(codes(sla(reply, clock("R2", "", "answer", "2,hour,wall"))))
                .containsExactly("rule.contradiction R2");
    }

    @Test
    void gatesThatCannotBothOpenAreTold() {
        String yes = "R1,SVC-DAY-10,x.kind,go,,field.leak,=,yes,一,One,提示,Message,办法,Remedy";
        String no = "R2,SVC-DAY-10,x.kind,go,field.class = home,field.leak,=,no,二,Two,提示,Message,办法,Remedy";

        assertThat(codes(review("gate.csv", GATE, yes, no))).containsExactly("rule.never-opens R2");
        assertThat(review("gate.csv", GATE, yes, no.replace(",go,", ",stay,"))).isEmpty();
    }

    @Test
    void aDraftIsReviewedWithItsScenariosAndClauses() {
        TableRulebook rulebook = Fixtures.rulebook("power");
        Map<String, String> cells = new TreeMap<>();
        rulebook.text("power", "sla").stream()
                .filter(row -> "PWR-SLA-13".equals(row.get("rowId")))
                .forEach(cells::putAll);
        cells.remove("rowId");
        cells.remove("obligation");
        RowEdit alone = new RowEdit("sla", "PWR-SLA-13", Layer.TENANT, cells);
        RowEdit without = new RowEdit("penalty", "PWR-PEN-02-points", Layer.TENANT, Map.of());

        Review review = rulebook.review(Fixtures.TENANT, "power", List.of(alone, without), NOW);

        assertThat(review.findings())
                .extracting(ReviewTest::told)
                .contains("rule.contradiction PWR-SLA-13 [PWR-SLA-07]")
                .doesNotContain("rule.shared-obligation PWR-SLA-13 [PWR-SLA-07]");
        assertThat(review.scenarios())
                .filteredOn(scenario -> !scenario.passed())
                .extracting(scenario -> scenario.id())
                .containsExactly("EX-22", "hotline-agent-points");
        assertThat(review.scenarios())
                .filteredOn(scenario -> scenario.id().equals("EX-22"))
                .flatExtracting(scenario -> scenario.differences())
                .contains(new ScenarioResult.Difference("rows", "[PWR-PEN-02-points]", "[]"));
        assertThat(review.clauses())
                .filteredOn(clause -> clause.clause().id().equals("PWR-SLA-13"))
                .singleElement()
                .satisfies(clause -> assertThat(clause.rows())
                        .as("its clock, and how many are called")
                        .hasSize(2));
    }

    private static String clock(String row, String when, String clock, String limit) {
        return row + ",SVC-DAY-10," + row + "," + row + ",x.kind,\"" + when + "\"," + clock + ",accepted,replied,"
                + limit;
    }

    private static String penalty(String row, String when, String effect) {
        return row + ",SVC-DAY-10," + row + "," + row + ",event," + when + "," + effect + ",staff,case,manager";
    }

    private static List<ReviewFinding> sla(String... rows) {
        return review("sla.csv", SLA, rows);
    }

    private static List<ReviewFinding> penalties(String... rows) {
        return review("penalty.csv", PENALTY, rows);
    }

    private static List<ReviewFinding> tariff(String... rows) {
        return review("tariff.csv", TARIFF, rows);
    }

    private static List<ReviewFinding> review(String file, String header, String... rows) {
        Map<String, byte[]> files = new TreeMap<>(PackFiles.empty("x", "1.0.0").files());
        files.put(file, (header + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
        TableRulebook rulebook = Fixtures.rulebook();
        FactTypes types = (kind, fact) -> Optional.ofNullable(TYPES.get(fact));
        rulebook.load(new PackFiles("test", files), types);
        return rulebook.review(Fixtures.TENANT, "x", List.of(), NOW).findings();
    }

    private static List<String> codes(List<ReviewFinding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.row().rowId())
                .toList();
    }

    private static String told(ReviewFinding finding) {
        return finding.code() + " " + finding.row().rowId() + " "
                + finding.others().stream().map(other -> other.rowId()).toList();
    }
}
