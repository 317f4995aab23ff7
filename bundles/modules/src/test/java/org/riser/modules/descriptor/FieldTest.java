package org.riser.modules.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.api.error.Fault;

class FieldTest {
    private static final Text NAME = new Text("压力", "Pressure");
    private static final Field PRESSURE = new Field(
            "pressure",
            FieldType.NUMBER,
            NAME,
            null,
            false,
            "kPa",
            2,
            BigDecimal.ZERO,
            new BigDecimal("100"),
            null,
            List.of(),
            List.of(),
            false,
            false);
    private static final Field MATTER = new Field(
            "matter",
            FieldType.CHOICES,
            new Text("事项", "Matter"),
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            List.of(new Option("a", Text.same("A")), new Option("b", Text.same("B"))),
            List.of(),
            false,
            false);

    @Test
    void aScoreIsAWholeNumberInItsRangeAndAGradeOneOfThree() {
        Field score = new ChecklistItem(
                        "attitude", NAME, ChecklistItem.Answer.SCORE, false, null, null, BigDecimal.ONE, BigDecimal.TEN)
                .field();
        Field grade =
                new ChecklistItem("dress", NAME, ChecklistItem.Answer.GRADE, false, null, null, null, null).field();

        assertThat(score.check(10, "p").value()).isEqualTo(BigDecimal.TEN);
        assertThat(List.of(0, 11, "9.5"))
                .allSatisfy(wrong -> assertThat(score.check(wrong, "p").faults())
                        .extracting(Fault::field)
                        .containsExactly("p"));
        assertThat(grade.check("poor", "p").value()).isEqualTo("poor");
        assertThat(grade.check("awful", "p").faults()).hasSize(1);
    }

    @Test
    void readsNumbersFromNumbersAndTextsExactly() {
        assertThat(PRESSURE.check("5.20", "p").value()).isEqualTo(new BigDecimal("5.20"));
        assertThat(PRESSURE.check(5.1, "p").value()).isEqualTo(new BigDecimal("5.1"));
        assertThat(PRESSURE.check(100, "p").value()).isEqualTo(new BigDecimal("100"));
    }

    @Test
    void refusalOfANumberNamesFieldLimitUnitAndRemedy() {
        Fault fault = PRESSURE.check("100.01", "fields.pressure").faults().get(0);

        assertThat(fault.field()).isEqualTo("fields.pressure");
        assertThat(fault.code()).isEqualTo("field.range");
        assertThat(fault.message().en()).isEqualTo("“Pressure” must be between 0 and 100 kPa.");
        assertThat(fault.message().zh()).isEqualTo("“压力”应在 0 与 100 kPa 之间。");
    }

    @Test
    void refusesMoreDecimalsThanTheScaleAndThingsThatAreNoNumbers() {
        assertThat(code(PRESSURE.check("5.001", "p"))).isEqualTo("field.scale");
        assertThat(code(PRESSURE.check("five", "p"))).isEqualTo("field.type");
        assertThat(code(PRESSURE.check("1e999999999", "p"))).isEqualTo("field.type");
        assertThat(code(PRESSURE.check(Double.NaN, "p"))).isEqualTo("field.type");
    }

    @Test
    void refusesTenMegabytesOfTextByNameAndLimit() {
        Fault fault = of(FieldType.LONGTEXT)
                .check("x".repeat(10_000_000), "fields.note")
                .faults()
                .get(0);

        assertThat(fault.code()).isEqualTo("field.too-long");
        assertThat(fault.message().en()).contains("10000000 characters", "at most 10000", "attach a file");
        assertThat(code(of(FieldType.NUMBER).check("9".repeat(10_000_000), "p")))
                .isEqualTo("field.type");
        assertThat(of(FieldType.CHOICE)
                        .check("x".repeat(10_000_000), "p")
                        .faults()
                        .get(0)
                        .message()
                        .en())
                .hasSizeLessThan(200);
    }

    @Test
    void countsCharactersOfLongTextsAsPeopleDo() {
        assertThat(of(FieldType.TEXT).check("😀".repeat(Limits.TEXT), "p").isGood())
                .isTrue();
    }

    @Test
    void readsDatesAndTimesWithOffset() {
        assertThat(of(FieldType.DATE).check("2026-02-28", "p").value()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(of(FieldType.TIME).check("2026-03-05T14:30:00+08:00", "p").value())
                .isEqualTo(Instant.parse("2026-03-05T06:30:00Z"));
        assertThat(code(of(FieldType.DATE).check("2026-02-30", "p"))).isEqualTo("field.type");
        assertThat(code(of(FieldType.TIME).check("2026-03-05T14:30:00", "p"))).isEqualTo("field.type");
    }

    @Test
    void aChoiceGetsItsOptionsAndKeepsWhatItWas() {
        Field plain = new Field(
                "size",
                FieldType.CHOICE,
                NAME,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                true);
        Field choice = plain.withOptions(List.of(new Option("s", Text.same("S")), new Option("l", Text.same("L"))));

        assertThat(choice.check("l", "p").value()).isEqualTo("l");
        assertThat(choice.check("m", "p").isGood()).isFalse();
        assertThat(choice.withOptions(List.of())).isEqualTo(plain);
    }

    @Test
    void choicesComeBackInTheOrderOfTheirOptionsWithoutDoubles() {
        assertThat(MATTER.check(List.of("b", "a", "b"), "p").value()).isEqualTo(List.of("a", "b"));
        assertThat(MATTER.check(List.of("c"), "p").faults().get(0).message().en())
                .contains("choose one of a, b");
    }

    @Test
    void phoneLosesItsSeparators() {
        assertThat(of(FieldType.PHONE).check("138-0000 0001", "p").value()).isEqualTo("13800000001");
        assertThat(code(of(FieldType.PHONE).check("none", "p"))).isEqualTo("field.type");
    }

    @Test
    void blankIsAbsentAndFormTellsWhatIsMissingAndUnknown() {
        Form form = new Form(List.of(PRESSURE, MATTER), List.of("pressure"), null);

        Checked<Map<String, Object>> checked = form.check(Map.of("pressure", " ", "colour", "red"), "fields");

        assertThat(checked.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("fields.colour", "fields.pressure", "fields.matter");
        assertThat(checked.faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("field.unknown", "field.required", "field.required");
    }

    @Test
    void groupFaultsNameTheirRow() {
        Field group = new Field(
                "parts",
                FieldType.GROUP,
                new Text("配件", "Parts"),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(PRESSURE),
                true,
                false);

        assertThat(group.check(List.of(Map.of("pressure", 1), Map.of("pressure", "x")), "fields.parts")
                        .faults())
                .extracting(Fault::field)
                .containsExactly("fields.parts[1].pressure");
        assertThat(group.check(List.of(Map.of("pressure", 1)), "p").value())
                .isEqualTo(List.of(Map.of("pressure", new BigDecimal(1))));
    }

    private static Field of(FieldType type) {
        return Field.of("x", type, Text.same("X"));
    }

    private static String code(Checked<?> checked) {
        return checked.faults().get(0).code();
    }
}
