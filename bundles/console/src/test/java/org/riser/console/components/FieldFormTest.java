package org.riser.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.ChecklistItem.Answer;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Option;

class FieldFormTest {
    private static final String ID = "00000000-0000-0000-0000-000000000002";

    private static final Map<FieldType, Object> VALUES = values();

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void whatIsShownComesBackAsTheSameTypedValue(FieldType type) {
        FieldForm form = form(new Form(List.of(field(type)), List.of(), null));
        form.set(Map.of(type.id(), VALUES.get(type)));
        assertThat(form.checked()).contains(Map.of(type.id(), VALUES.get(type)));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void anEmptyInputGivesNoValue(FieldType type) {
        assertThat(form(new Form(List.of(field(type)), List.of(), null)).values())
                .isEmpty();
    }

    @Test
    void aMissingFieldIsNamedBesideItsInput() {
        FieldForm form = form(new Form(List.of(field(FieldType.TEXT)), List.of("text"), null));
        assertThat(form.checked()).isEmpty();
        assertThat(input(form, "fields.text").isInvalid()).isTrue();
        assertThat(input(form, "fields.text").getErrorMessage()).contains("text");
    }

    @Test
    void aSlipInANumberStaysVisibleAndIsNamed() {
        FieldForm form =
                form(new Form(List.of(Field.of("level", FieldType.NUMBER, Text.same("level"))), List.of(), null));
        ((TextField) component(form, "fields.level")).setValue("4,6 kPa");
        assertThat(form.checked()).isEmpty();
        assertThat(form.values()).containsEntry("level", "4,6 kPa");
    }

    @Test
    void whatTheServiceRefusesStandsBesideItsInputAndTheRestBelow() {
        FieldForm form = form(new Form(List.of(field(FieldType.TEXT)), List.of(), null));
        Fault beside = new Fault("fields.text", "x", new Text("太短", "too short"), "X-1");
        Fault below = Fault.of("", "y", "已关闭", "closed");
        assertThat(form.attempt(() -> {
                    throw new Refused(List.of(beside, below));
                }))
                .isFalse();
        assertThat(input(form, "fields.text").getErrorMessage()).isEqualTo("X-1 太短");
        assertThat(text(form)).containsOnlyOnce("已关闭").doesNotContain("太短");
        assertThat(all(form).filter(GateResult.class::isInstance)).hasSize(1);
        assertThat(all(form).filter(ErrorPanel.class::isInstance)).isEmpty();
    }

    @Test
    void typedWordsThatLeaveOneChoiceTakeItAndOthersAreNamed() {
        FieldForm form = form(new Form(List.of(field(FieldType.STAFF)), List.of(), null));
        ComboBox<?> input = (ComboBox<?>) component(form, "fields.staff");
        words(input, "张");
        assertThat(form.values()).containsEntry("staff", FakeContext.ZHANG.id());
        words(input, "nobody");
        assertThat(form.values()).isEmpty();
        assertThat(input.getErrorMessage()).contains("没有相符");
        assertThat(form.checked()).isEmpty();
    }

    private static <T> void words(ComboBox<T> input, String typed) {
        ComponentUtil.fireEvent(input, new ComboBoxBase.CustomValueSetEvent<ComboBox<T>>(input, true, typed));
    }

    @Test
    void aFaultInARowBelongsToItsGroup() {
        FieldForm form = form(new Form(List.of(field(FieldType.GROUP)), List.of(), null));
        form.attempt(() -> {
            throw new InvalidInput(List.of(Fault.of("fields.group[1].text", "x", "重复", "twice")));
        });
        assertThat(component(form, "fields.group").getElement().getTextRecursively())
                .contains("重复");
    }

    @Test
    void aMessageGoesWhenTheNextCheckIsGood() {
        FieldForm form = form(new Form(List.of(field(FieldType.TEXT)), List.of("text"), null));
        form.checked();
        form.set(Map.of("text", "x"));
        assertThat(form.checked()).isPresent();
        assertThat(input(form, "fields.text").isInvalid()).isFalse();
    }

    @Test
    void theChecklistIsAskedAndCheckedWithTheForm() {
        ChecklistItem item = new ChecklistItem("leak", Text.same("leak"), Answer.YES_NO, true, "X-1", null, null, null);
        Checklist checklist = new Checklist("visit", Text.same("visit"), List.of(item));
        FieldForm form = form(new Form(List.of(), List.of(), checklist));
        assertThat(form.checked()).isEmpty();
        assertThat(input(form, "checklist.leak").isInvalid()).isTrue();
    }

    private static FieldForm form(Form form) {
        return new FieldForm(form, new FakeContext());
    }

    private static HasValidationProperties input(FieldForm form, String name) {
        return (HasValidationProperties) component(form, name);
    }

    private static Component component(Component place, String name) {
        return all(place)
                .filter(component -> name.equals(component.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component place) {
        return Stream.concat(Stream.of(place), place.getChildren().flatMap(FieldFormTest::all));
    }

    private static String text(FieldForm form) {
        return form.getElement().getTextRecursively();
    }

    private static Field field(FieldType type) {
        List<Option> options = type == FieldType.CHOICE || type == FieldType.CHOICES
                ? List.of(new Option("a", Text.same("A")), new Option("b", Text.same("B")))
                : List.of();
        List<Field> fields =
                type == FieldType.GROUP ? List.of(field(FieldType.TEXT), field(FieldType.NUMBER)) : List.of();
        return new Field(
                type.id(),
                type,
                Text.same(type.id()),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                options,
                fields,
                type == FieldType.GROUP,
                false);
    }

    private static Map<FieldType, Object> values() {
        Map<FieldType, Object> values = new HashMap<>();
        Arrays.stream(FieldType.values()).filter(FieldType::isReference).forEach(type -> values.put(type, ID));
        Stream.of(FieldType.TEXT, FieldType.LONGTEXT, FieldType.BARCODE).forEach(type -> values.put(type, "甲1"));
        values.put(FieldType.PHONE, "13812345678");
        values.put(FieldType.CHOICE, "b");
        values.put(FieldType.CHOICES, List.of("a", "b"));
        values.put(FieldType.BOOLEAN, false);
        values.put(FieldType.DATE, LocalDate.parse("2026-10-14"));
        values.put(FieldType.TIME, Instant.parse("2026-10-14T01:30:00Z"));
        values.put(FieldType.NUMBER, new BigDecimal("4.60"));
        values.put(FieldType.MONEY, new BigDecimal("12.50"));
        values.put(FieldType.GROUP, List.of(Map.of("text", "甲", "number", new BigDecimal("1.5"))));
        return values;
    }
}
