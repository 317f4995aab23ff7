package org.riser.modules.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Stage;
import org.riser.modules.internal.read.CsvLine;

/**
 * What a platform would take although people could not work with it: fields that no form asks for, checklists that no step
 * shows, and gates that say “put this right” where nobody can.
 */
final class Usability {
    private static final String GATE = "gate.csv";
    private static final String FOLLOW_UP = "follow-up";

    /** What checks of follow-ups are asked by. */
    private static final Set<String> CHECKS = Set.of("second-level", "on-site");

    private static final String FIELD = "field.";

    private final ModuleDescriptor module;
    private final List<String> problems = new ArrayList<>();

    private Usability(ModuleDescriptor module) {
        this.module = module;
    }

    static List<String> problems(ModuleDescriptor module, Map<String, byte[]> rules) {
        Usability usability = new Usability(module);
        module.kinds().forEach(usability::fields);
        usability.checklists();
        List<CsvLine> lines = CsvLine.read(new String(rules.getOrDefault(GATE, new byte[0]), UTF_8));
        lines.stream().skip(1).forEach(line -> usability.gate(line.number(), line.by(lines.get(0))));
        return usability.problems;
    }

    private void fields(CaseKind kind) {
        Set<String> asked = new HashSet<>(kind.start().fields());
        kind.actions().forEach(action -> asked.addAll(action.fields()));
        kind.start().serials().forEach(serial -> asked.add(serial.field())); // Riser fills it in
        kind.fields().stream()
                .map(Field::id)
                .filter(id -> !asked.contains(id) && CoreFields.find(id).isEmpty())
                .forEach(id -> problems.add(
                        kind.id() + " fields/" + id + ": no form asks for this field; add it to one or remove it."));
    }

    private void checklists() {
        Set<String> shown = new HashSet<>();
        module.kinds().forEach(kind -> {
            kind.actions().forEach(action -> shown.add(String.valueOf(action.checklist())));
            if (kind.followUp() != null) {
                // Whoever follows finished work up asks by one of these.
                shown.addAll(Set.of(FOLLOW_UP, FOLLOW_UP + "-" + kind.followUp()));
                shown.addAll(CHECKS);
            }
        });
        module.checklists().stream()
                .filter(list -> !shown.contains(list.id()))
                .forEach(list -> problems.add("riser/checklists " + list.id()
                        + ": no action shows this checklist; name it in one or remove it."));
    }

    private void gate(int line, Map<String, String> row) {
        String fact = row.getOrDefault("fact", "");
        module.kind(row.getOrDefault("kind", ""))
                .filter(kind -> fact.startsWith(FIELD))
                .ifPresent(kind ->
                        gate(line, row, kind, fact.substring(FIELD.length()).split("\\.", 2)[0]));
    }

    private void gate(int line, Map<String, String> row, CaseKind kind, String field) {
        boolean present = row.getOrDefault("op", "").equals("present");
        kind.actions().stream()
                .filter(action -> action.id().equals(row.get("action")))
                .filter(action -> !(present && isSure(kind, action, field)))
                .filter(action -> !canBePutRight(kind, action, field) && !hasWayOut(kind, action))
                .forEach(action -> problems.add("riser/rules/" + GATE + ":" + line + ":fact " + row.get("rowId")
                        + ": from where “" + action.id() + "” is refused nobody can change “" + field
                        + "”; add it to the form of that action, or of one that leads back to it."));
    }

    /** By the action's own form, or by a way round that comes back to it. */
    private static boolean canBePutRight(CaseKind kind, Action gated, String field) {
        if (gated.fields().contains(field)) {
            return true;
        }
        List<Action> others = others(kind, gated);
        Set<String> stages = reachable(Set.copyOf(gated.from()), others);
        return others.stream()
                .filter(action -> action.fields().contains(field))
                .flatMap(action -> landings(action, stages))
                .anyMatch(stage -> reachable(Set.of(stage), others).stream().anyMatch(gated.from()::contains));
    }

    /** Whoever comes to where the action stands has given a value: no way leads there round the steps that require it. */
    private static boolean isSure(CaseKind kind, Action gated, String field) {
        List<Action> careless = others(kind, gated).stream()
                .filter(action -> !action.required().contains(field))
                .toList();
        return kind.start().required().contains(field)
                || reachable(Set.of(kind.start().stage()), careless).stream().noneMatch(gated.from()::contains);
    }

    /** The case can end otherwise, as a visit does whose main step is refused for good. */
    private static boolean hasWayOut(CaseKind kind, Action gated) {
        return reachable(Set.copyOf(gated.from()), others(kind, gated)).stream()
                .anyMatch(stage -> kind.stage(stage).filter(Stage::end).isPresent());
    }

    private static Stream<String> landings(Action action, Set<String> stages) {
        String to = action.to();
        return action.from().stream().filter(stages::contains).map(stage -> to == null ? stage : to);
    }

    private static Set<String> reachable(Set<String> from, List<Action> by) {
        Set<String> found = new HashSet<>(from);
        boolean grown = true;
        while (grown) {
            Set<String> next = new HashSet<>(found);
            by.stream().flatMap(action -> landings(action, found)).forEach(next::add);
            grown = found.addAll(next);
        }
        return found;
    }

    private static List<Action> others(CaseKind kind, Action gated) {
        return kind.actions().stream().filter(action -> !action.equals(gated)).toList();
    }
}
