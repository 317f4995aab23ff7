package org.riser.console.components;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.InputEditor.Convert;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.Option;

/** Makes the editor that fits a field's type. */
final class Editors {
    private static final int SHOWN_AT_ONCE = 5;
    private static final List<Option> YES_NO =
            List.of(new Option("true", Texts.text("yes")), new Option("false", Texts.text("no")));

    private final ViewContext context;

    Editors(ViewContext context) {
        this.context = context;
    }

    FieldEditor of(Field field) {
        return switch (field.type()) {
            case TEXT -> new InputEditor<>(field, line(field, "text"), Convert.text());
            case PHONE -> new InputEditor<>(field, line(field, "tel"), Convert.text());
            case BARCODE -> new InputEditor<>(field, barcode(field), Convert.text());
            case LONGTEXT -> new InputEditor<>(field, area(field, context), Convert.text());
            case NUMBER -> new InputEditor<>(field, number(field, field.unit()), number());
            case MONEY -> new InputEditor<>(field, number(field, "¥"), number());
            case CHOICE -> choice(field, field.options());
            case BOOLEAN ->
                new InputEditor<>(field, radio(YES_NO), options(YES_NO, option -> Boolean.valueOf(option.id())));
            case CHOICES -> new InputEditor<>(field, boxes(field), choices(field));
            case DATE -> new InputEditor<>(field, DateInputs.day(), day());
            case TIME -> new InputEditor<>(field, DateInputs.moment(), moment(context.zone()));
            case STAFF, ORG_UNIT, ACCOUNT, DEVICE -> new InputEditor<>(field, reference(field), references(field));
            case PHOTO -> new PhotoEditor(field, context.references());
            case SIGNATURE -> new SignatureEditor(field, context.references());
            case GROUP -> new GroupEditor(field, this);
        };
    }

    private static TextField line(Field field, String inputMode) {
        TextField input = new TextField();
        input.getElement().setProperty("autocomplete", "off");
        input.getElement().setAttribute("inputmode", inputMode);
        if (field.maxLength() != null) {
            input.setMaxLength(field.maxLength());
        }
        return input;
    }

    private static TextField barcode(Field field) {
        TextField input = line(field, "text");
        input.setPrefixComponent(Icons.of(VaadinIcon.BARCODE));
        return input;
    }

    private static TextArea area(Field field, ViewContext context) {
        TextArea input = new TextArea();
        input.setMinRows(2);
        input.setMaxRows(8);
        input.addClassName("rs-wide");
        ForbiddenWords.watch(input, context);
        if (field.maxLength() != null) {
            input.setMaxLength(field.maxLength());
        }
        return input;
    }

    /** A text input, so that a slip of the finger stays visible and is named by the field's own check. */
    private static TextField number(Field field, @Nullable String unit) {
        TextField input = line(field, "decimal");
        input.addClassName("rs-figures");
        if (unit != null) {
            input.setSuffixComponent(new Span(unit));
        }
        return input;
    }

    private static Convert<String> number() {
        return new Convert<>(value -> value, value -> ((BigDecimal) value).toPlainString(), Optional::of);
    }

    private static FieldEditor choice(Field field, List<Option> options) {
        Convert<Option> convert = options(options, Option::id);
        if (options.size() <= SHOWN_AT_ONCE) {
            return new InputEditor<>(field, radio(options), convert);
        }
        ComboBox<Option> input = new ComboBox<>();
        input.setItems(options);
        input.setItemLabelGenerator(option -> option.name().in(Texts.locale()));
        takesWords(
                input,
                words -> options.stream()
                        .filter(option -> option.name()
                                .in(Texts.locale())
                                .toLowerCase(Locale.ROOT)
                                .contains(words.toLowerCase(Locale.ROOT)))
                        .toList());
        return new InputEditor<>(field, input, convert);
    }

    private static RadioButtonGroup<Option> radio(List<Option> options) {
        RadioButtonGroup<Option> input = new RadioButtonGroup<>();
        input.addClassName("rs-segmented");
        input.setItems(options);
        input.setItemLabelGenerator(option -> option.name().in(Texts.locale()));
        return input;
    }

    private static Convert<Option> options(List<Option> options, Function<Option, Object> toRaw) {
        return new Convert<>(
                toRaw,
                value -> first(options, option -> option.id().equals(String.valueOf(value)))
                        .orElseThrow(),
                seen -> first(options, option -> reads(option, seen)));
    }

    private static Optional<Option> first(List<Option> options, Predicate<Option> wanted) {
        return options.stream().filter(wanted).findFirst();
    }

    private static boolean reads(Option option, String seen) {
        return option.name().zh().equals(seen) || option.name().en().equals(seen);
    }

    private static CheckboxGroup<Option> boxes(Field field) {
        CheckboxGroup<Option> input = new CheckboxGroup<>();
        input.addClassName("rs-wide");
        input.setItems(field.options());
        input.setItemLabelGenerator(option -> option.name().in(Texts.locale()));
        return input;
    }

    private static Convert<Set<Option>> choices(Field field) {
        return new Convert<>(
                chosen -> chosen.stream().map(Option::id).toList(),
                value -> pick(field, option -> ((List<?>) value).contains(option.id())),
                seen -> {
                    List<String> labels = Arrays.asList(seen.split("\n"));
                    return Optional.of(pick(field, option -> labels.stream().anyMatch(label -> reads(option, label))));
                });
    }

    private static Set<Option> pick(Field field, Predicate<Option> wanted) {
        return field.options().stream().filter(wanted).collect(Collectors.toSet());
    }

    private static Convert<LocalDate> day() {
        return new Convert<>(
                LocalDate::toString, value -> (LocalDate) value, seen -> parsed(() -> LocalDate.parse(seen)));
    }

    private static Convert<LocalDateTime> moment(ZoneId zone) {
        return new Convert<>(
                value -> value.atZone(zone).toInstant(),
                value -> LocalDateTime.ofInstant((Instant) value, zone),
                seen -> parsed(() -> LocalDateTime.parse(seen)));
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeParseException incomplete) {
            return Optional.empty();
        }
    }

    private ComboBox<Choice> reference(Field field) {
        ComboBox<Choice> input = new ComboBox<>();
        input.setItemLabelGenerator(Choice::label);
        input.setItems(query ->
                context
                        .references()
                        .find(field, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        takesWords(input, words -> context.references().find(field, words, 2));
        return input;
    }

    /** Enter takes the one choice that the typed words leave, without an arrow key before it; it never guesses. */
    private static <T> void takesWords(ComboBox<T> input, Function<String, List<T>> find) {
        input.addCustomValueSetListener(typed -> {
            List<T> left = find.apply(typed.getDetail().strip());
            if (left.size() == 1) {
                input.setValue(left.get(0));
            } else {
                input.clear();
                input.setErrorMessage(Texts.get(left.isEmpty() ? "field.none-fits" : "field.several-fit"));
                input.setInvalid(true);
            }
        });
    }

    private Convert<Choice> references(Field field) {
        return new Convert<>(
                Choice::id,
                value -> context.references()
                        .named(field, String.valueOf(value))
                        .orElseGet(() -> new Choice(String.valueOf(value), "—")),
                seen -> context.references().find(field, seen, SHOWN_AT_ONCE).stream()
                        .filter(choice -> choice.label().equals(seen))
                        .findFirst());
    }
}
