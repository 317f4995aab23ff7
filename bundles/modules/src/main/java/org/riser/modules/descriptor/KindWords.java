package org.riser.modules.descriptor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.rulebook.Words;

/**
 * Says facts, values and events of one case kind as its descriptor names them: a field by its label, an event by the action
 * that emits it. Immutable.
 */
public final class KindWords implements Words {
    private static final Words CORE = Words.core();
    private static final String FIELD = "field.";
    private static final String CHECKLIST = "checklist.";
    private static final Text OPENING = new Text("建单", "opening");

    private final CaseKind kind;

    public KindWords(CaseKind kind) {
        this.kind = kind;
    }

    @Override
    public Text fact(String name) {
        Optional<Text> field = field(name).map(Field::name);
        if (field.isPresent() || !name.startsWith(FIELD)) {
            return field.orElseGet(() -> CORE.fact(name));
        }
        String[] parts = name.substring(FIELD.length()).split("\\.", 2);
        return parts.length < 2
                ? Text.same(name)
                : kind.field(parts[0]).map(about -> of(about, parts[1])).orElse(Text.same(name));
    }

    /** What an account or a device is like that a field names. */
    private static Text of(Field about, String attribute) {
        String prefix = about.type() == FieldType.ACCOUNT ? "account." : "device.";
        Text known = CORE.fact(prefix + attribute);
        return new Text(about.name().zh() + "：" + known.zh(), about.name().en() + ": " + known.en());
    }

    @Override
    public Text value(String fact, Object value) {
        String id = value.toString();
        return switch (fact) {
            case "case.kind" -> kind.id().equals(id) ? kind.name() : Text.same(id);
            case "case.stage" -> kind.stage(id).map(Stage::name).orElse(Text.same(id));
            case "case.action" -> kind.action(id).map(Action::name).orElse(Text.same(id));
            default ->
                field(fact)
                        .map(field -> option(field, value))
                        .or(() -> device(fact, id))
                        .orElseGet(() -> CORE.value(fact, value));
        };
    }

    /** Of a device, the case's own or one that a field names; states of different kinds that share an id share a name. */
    private Optional<Text> device(String fact, String id) {
        if (fact.matches("(device|field\\.[^.]+)\\.kind")) {
            return kind.devices().stream()
                    .filter(device -> device.id().equals(id))
                    .findFirst()
                    .map(DeviceKind::name);
        }
        return fact.matches("(device|field\\.[^.]+)\\.state")
                ? kind.devices().stream()
                        .flatMap(device -> device.states().stream())
                        .filter(state -> state.id().equals(id))
                        .findFirst()
                        .map(Option::name)
                : Optional.empty();
    }

    private static Text option(Field field, Object value) {
        if (field.options().isEmpty()) {
            return CORE.value("", value);
        }
        List<Text> names = (value instanceof Collection<?> all ? all : List.of(value))
                .stream().map(id -> Option.name(field.options(), id.toString())).toList();
        return Text.list(names);
    }

    @Override
    public Text event(String name) {
        List<Text> steps = kind.actions().stream()
                .filter(action -> action.emits().contains(name))
                .map(Action::name)
                .toList();
        if (!steps.isEmpty()) {
            return joined(steps, "或", " or ");
        }
        Text core = CORE.event(name);
        boolean opening = core.equals(Text.same(name)) && kind.start().emits().contains(name);
        return opening ? OPENING : core;
    }

    private Optional<Field> field(String fact) {
        if (fact.startsWith(FIELD)) {
            return kind.field(fact.substring(FIELD.length()));
        }
        int dot = fact.lastIndexOf('.');
        return fact.startsWith(CHECKLIST) && dot > CHECKLIST.length()
                ? kind.checklist(fact.substring(CHECKLIST.length(), dot))
                        .flatMap(list -> list.item(fact.substring(dot + 1)))
                        .map(ChecklistItem::field)
                : Optional.empty();
    }

    private static Text joined(List<Text> texts, String zh, String en) {
        return new Text(joined(texts, Text::zh, zh), joined(texts, Text::en, en));
    }

    private static String joined(List<Text> texts, Function<Text, String> language, String between) {
        return texts.stream().map(language).collect(Collectors.joining(between));
    }
}
