package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.rulebook.internal.Fixtures.AT;
import static org.riser.rulebook.internal.Fixtures.TENANT;
import static org.riser.rulebook.internal.Fixtures.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Column;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Misfit;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView.Layer;
import org.riser.worktime.TimeLimit;

class RuleLayersTest {
    private static final TenantId OTHER = TenantId.of("other");
    private static final Facts FAULT = facts("case.kind", "power.fault");
    private static final Instant LATER = AT.plusSeconds(3600);

    private final TableRulebook rulebook = Fixtures.rulebook("power", "property");

    @Test
    void aRowStandsInPlaceOfThePacksForItsTenantFromItsMoment() {
        rulebook.put(TENANT, "power", List.of(edition("1", LATER, limit("4"))));

        assertThat(dispatch(TENANT, AT).limit().resolve(Facts.none())).contains(TimeLimit.minutes(5));
        assertThat(dispatch(TENANT, LATER).limit().resolve(Facts.none())).contains(TimeLimit.minutes(4));
        assertThat(dispatch(TENANT, LATER).row().packVersion()).isEqualTo("1.0.0+1");
        assertThat(dispatch(OTHER, LATER).limit().resolve(Facts.none())).contains(TimeLimit.minutes(5));
    }

    @Test
    void theEditionThatWasPutLastDecidesAndNoneGoesBackToThePack() {
        rulebook.put(TENANT, "power", List.of(edition("1", AT, limit("4")), edition("2", AT, limit("3"))));
        assertThat(dispatch(TENANT, AT).limit().resolve(Facts.none())).contains(TimeLimit.minutes(3));

        rulebook.put(TENANT, "power", List.of());
        assertThat(dispatch(TENANT, AT).limit().resolve(Facts.none())).contains(TimeLimit.minutes(5));
    }

    @Test
    void eachOfAHundredEditionsDecidesWhatWasAcceptedUnderIt() {
        List<RuleEdition> editions = new ArrayList<>();
        for (int number = 1; number <= 100; number++) {
            editions.add(edition(String.valueOf(number), AT.plusSeconds(number), limit(String.valueOf(number))));
            rulebook.put(TENANT, "power", editions);
        }

        for (int number : List.of(100, 1, 50, 99, 2, 100, 1)) {
            ClockRule rule = dispatch(TENANT, AT.plusSeconds(number));
            assertThat(rule.limit().resolve(Facts.none())).contains(TimeLimit.minutes(number));
            assertThat(rule.row().packVersion()).isEqualTo("1.0.0+" + number);
        }
    }

    @Test
    void eachPreviewDecidesByItsOwnDraftAndTheLivePacksByTheirs() {
        RuleEdition published = edition("1", AT, limit("4"));
        rulebook.put(TENANT, "power", List.of(published));
        rulebook.put(TENANT, "property", List.of(edition("1", AT, parameter("emergency.inform_min", "30"))));

        Rulebook first = rulebook.preview(TENANT, "power", List.of(published, edition("draft", LATER, limit("3"))));
        Rulebook second = rulebook.preview(TENANT, "power", List.of(published, edition("draft", LATER, limit("2"))));
        Rulebook past = rulebook.preview(TENANT, "power", List.of(edition("1", AT, limit("9")), published));

        assertThat(minutes(first, LATER)).isEqualTo(3);
        assertThat(minutes(second, LATER)).isEqualTo(2);
        assertThat(minutes(first, AT)).isEqualTo(4);
        assertThat(minutes(past, LATER)).isEqualTo(4);
        assertThat(minutes(rulebook, LATER)).isEqualTo(4);
        assertThat(second.clocks(TENANT, LATER, facts("case.kind", "property.emergency"))
                        .outcomes()
                        .get(0)
                        .limit()
                        .resolve(Facts.none()))
                .contains(TimeLimit.minutes(30));
    }

    @Test
    void otherEditsUnderAKnownLabelDecide() {
        rulebook.put(TENANT, "power", List.of(edition("1", AT, limit("4")), edition("2", LATER, limit("3"))));
        assertThat(minutes(rulebook, AT)).isEqualTo(4);

        rulebook.put(TENANT, "power", List.of(edition("1", AT, limit("7")), edition("2", LATER, limit("3"))));
        assertThat(minutes(rulebook, AT)).isEqualTo(7);
        rulebook.put(TENANT, "property", List.of(edition("1", AT, parameter("emergency.inform_min", "30"))));
        rulebook.put(TENANT, "power", List.of());
        rulebook.put(TENANT, "power", List.of(edition("1", AT, limit("8")), edition("2", LATER, limit("3"))));
        assertThat(minutes(rulebook, AT)).isEqualTo(8);
    }

    @Test
    void aTableSaysWhoSetEachRow() {
        rulebook.put(TENANT, "power", List.of(edition("1", LATER, limit("4"))));

        assertThat(layer(AT)).isEqualTo(Layer.PACK);
        assertThat(layer(LATER)).isEqualTo(Layer.TENANT);
    }

    @Test
    void aRowCanBeAddedAndTakenOut() {
        Map<String, String> cells = new HashMap<>(limit("9").cells());
        cells.put("clock", "second-look");
        RowEdit added = new RowEdit("sla", "OUR-1", Layer.TENANT, cells);
        RowEdit without = new RowEdit("sla", "PWR-SLA-11", Layer.TENANT, Map.of());

        rulebook.put(TENANT, "power", List.of(edition("1", AT, added, without)));

        assertThat(rulebook.clocks(TENANT, AT, FAULT).outcomes())
                .extracting(ClockRule::clock)
                .contains("second-look")
                .doesNotContain("dispatch");
    }

    @Test
    void aParameterGoesIntoTheRowsThatTakeItIn() {
        rulebook.put(TENANT, "property", List.of(edition("1", AT, parameter("emergency.inform_min", "30"))));

        assertThat(rulebook.clocks(TENANT, AT, facts("case.kind", "property.emergency"))
                        .outcomes())
                .first()
                .satisfies(
                        rule -> assertThat(rule.limit().resolve(Facts.none())).contains(TimeLimit.minutes(30)));
    }

    @Test
    void whatIsWrongPointsAtItsEditAndCell() {
        List<Misfit> misfits = rulebook.check(
                "power",
                List.of(
                        limit("4"),
                        new RowEdit("sla", "OUR-2", Layer.TENANT, with("limit", "soon")),
                        new RowEdit("sla", "OUR-3", Layer.TENANT, with("colour", "red")),
                        new RowEdit("tables", "X", Layer.TENANT, Map.of("a", "b")),
                        new RowEdit("sla", "NO-SUCH", Layer.TENANT, Map.of()),
                        new RowEdit("sla", "OUR-4", Layer.TENANT, Map.of("clause", "X-1"))));

        assertThat(misfits)
                .extracting(misfit -> misfit.edit() + " " + misfit.finding().column())
                .contains("1 limit", "2 colour", "3 table", "4 rowId", "5 clause", "5 kind", "5 clock")
                .noneMatch(place -> place.startsWith("0") || place.startsWith("-1"));
    }

    @Test
    void aBadParameterIsToBlameForTheRowsThatTakeItIn() {
        assertThat(rulebook.check("property", List.of(parameter("emergency.inform_min", "soon"))))
                .isNotEmpty()
                .allMatch(misfit -> misfit.edit() == 0);
        assertThat(rulebook.check("property", List.of(parameter("no.such", "1"))))
                .extracting(Misfit::edit)
                .containsExactly(0);
    }

    @Test
    void aParameterOutOfItsBoundsIsRefusedAtItsValueAndTheOthersHold() {
        RowEdit out = parameter("emergency.inform_min", "121");
        RowEdit in = parameter("decoration.review_wd", "30");

        assertThat(rulebook.check("property", List.of(in, out))).singleElement().satisfies(misfit -> {
            assertThat(misfit.edit()).isEqualTo(1);
            assertThat(misfit.finding().column()).isEqualTo("value");
            assertThat(misfit.finding().remedy().zh()).isEqualTo("请写 1–120 min。");
        });
        assertThat(rulebook.check(
                        "property",
                        List.of(new RowEdit(
                                RowEdit.PARAMETERS,
                                "emergency.inform_min",
                                Layer.TENANT,
                                Map.of("value", "121", "max", "500")))))
                .extracting(misfit -> misfit.finding().column())
                .containsExactly("max");
    }

    @Test
    void aGroupMakesBoundsNarrowerForItsCompaniesAndNeverWider() {
        RowEdit narrower = bounds(Map.of("value", "45", "min", "10", "max", "60"));
        assertThat(rulebook.check("property", List.of(narrower))).isEmpty();

        assertThat(rulebook.check("property", List.of(narrower, parameter("emergency.inform_min", "61"))))
                .singleElement()
                .satisfies(misfit -> {
                    assertThat(misfit.edit()).isEqualTo(1);
                    assertThat(misfit.finding().column()).isEqualTo("value");
                    assertThat(misfit.finding().remedy().zh()).isEqualTo("请写 10–60 min。");
                });
        assertThat(rulebook.check("property", List.of(narrower, parameter("emergency.inform_min", "60"))))
                .isEmpty();

        for (Map<String, String> wider : List.of(
                Map.of("max", "121"), Map.of("min", "0"), Map.of("max", ""), Map.of("min", "", "value", "30"))) {
            assertThat(rulebook.check("property", List.of(bounds(wider))))
                    .as(wider.toString())
                    .singleElement()
                    .satisfies(misfit -> assertThat(misfit.finding().remedy().en())
                            .isIn("Stay within 120, or write it again.", "Stay within 1, or write it again."));
        }
        assertThat(rulebook.check("property", List.of(bounds(Map.of("max", "soon")))))
                .extracting(misfit -> misfit.finding().column())
                .containsExactly("max");
        assertThat(rulebook.check("property", List.of(bounds(Map.of("max", "2")))))
                .as("the pack's own value is out of them")
                .extracting(misfit -> misfit.finding().column())
                .containsExactly("value");
    }

    private static RowEdit bounds(Map<String, String> cells) {
        return new RowEdit(RowEdit.PARAMETERS, "emergency.inform_min", Layer.GROUP, cells);
    }

    @Test
    void anEditThatANewerPackNoLongerFitsIsLeftOutAndToldAndTheOthersHold() {
        RowEdit fits = limit("4");
        RowEdit without = new RowEdit("sla", "PWR-SLA-16", Layer.TENANT, Map.of());
        rulebook.put(TENANT, "power", List.of(edition("1", AT, without, fits)));
        assertThat(rulebook.misfits(TENANT, "power")).isEmpty();

        PackFiles files = Fixtures.shipped("power");
        Map<String, byte[]> newer = new HashMap<>(files.files());
        newer.put("sla.csv", withoutLine(newer.get("sla.csv"), "PWR-SLA-16,"));
        rulebook.load(new PackFiles("newer", newer), FactTypes.unknown());

        assertThat(rulebook.misfits(TENANT, "power")).extracting(Misfit::edit).containsExactly(0);
        assertThat(dispatch(TENANT, AT).limit().resolve(Facts.none())).contains(TimeLimit.minutes(4));
    }

    @Test
    void thePacksOwnTextIsReadAsItWasWrittenWhateverIsSetOverIt() {
        rulebook.put(TENANT, "power", List.of(edition("1", AT, limit("4"))));

        Map<String, Map<String, String>> rows = rulebook.text("power", "sla").stream()
                .collect(Collectors.toMap(row -> row.getOrDefault("rowId", ""), row -> row));
        assertThat(rows.get("PWR-SLA-11")).containsEntry("limit", "5").doesNotContainKey("when");
        assertThat(rows.get("PWR-CALL-03")).containsEntry("limit", "${fault.follow_up_days}");
        assertThat(rulebook.text("power", RowEdit.PARAMETERS))
                .extracting(row -> row.get("key"))
                .contains("fault.follow_up_days");
        assertThat(rulebook.columns(RowEdit.PARAMETERS)).extracting(Column::id).startsWith("key", "value", "unit");
        assertThat(rulebook.columns("sla")).extracting(Column::id).contains("limit", "unit", "basis");
        assertThatThrownBy(() -> rulebook.text("power", "none")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rulebook.text("none", "sla")).isInstanceOf(NotFound.class);
    }

    @Test
    void editionsWaitForTheirPack() {
        RowEdit four = limit("4");
        rulebook.unload("power");
        rulebook.put(TENANT, "power", List.of(edition("1", AT, four)));
        assertThatThrownBy(() -> rulebook.check("power", List.of())).isInstanceOf(NotFound.class);

        rulebook.load(Fixtures.shipped("power"), FactTypes.unknown());

        assertThat(dispatch(TENANT, AT).limit().resolve(Facts.none())).contains(TimeLimit.minutes(4));
    }

    private static long minutes(Rulebook rules, Instant at) {
        return ((TimeLimit.Span) dispatch(rules, TENANT, at)
                        .limit()
                        .resolve(Facts.none())
                        .orElseThrow())
                .amount();
    }

    private ClockRule dispatch(TenantId tenant, Instant at) {
        return dispatch(rulebook, tenant, at);
    }

    private static ClockRule dispatch(Rulebook rules, TenantId tenant, Instant at) {
        return rules.clocks(tenant, at, FAULT).outcomes().stream()
                .filter(rule -> rule.clock().equals("dispatch"))
                .findFirst()
                .orElseThrow();
    }

    private Layer layer(Instant at) {
        return rulebook.table(TENANT, "power", TableKind.SLA, at).rows().stream()
                .filter(row -> row.ref().rowId().equals("PWR-SLA-11"))
                .findFirst()
                .orElseThrow()
                .layer();
    }

    /** The row of the pack with another limit. */
    private RowEdit limit(String minutes) {
        return new RowEdit("sla", "PWR-SLA-11", Layer.TENANT, with("limit", minutes));
    }

    private Map<String, String> with(String column, String text) {
        Map<String, String> cells = new HashMap<>(rulebook.table(OTHER, "power", TableKind.SLA).rows().stream()
                .filter(row -> row.ref().rowId().equals("PWR-SLA-11"))
                .findFirst()
                .orElseThrow()
                .cells());
        cells.remove("rowId");
        cells.put(column, text);
        return cells;
    }

    private static RowEdit parameter(String key, String value) {
        return new RowEdit(RowEdit.PARAMETERS, key, Layer.TENANT, Map.of("value", value));
    }

    private static RuleEdition edition(String label, Instant from, RowEdit... edits) {
        return new RuleEdition(label, from, List.of(edits));
    }

    private static byte[] withoutLine(byte[] csv, String start) {
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith(start))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
