package org.riser.modules.internal.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riser.api.error.Fault;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.DemoData;
import org.riser.modules.descriptor.DeviceKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Option;

/** Walks every demo case through its kind, so that a demo never fails half-way into loading. */
final class DemoChecks {
    private static final Pattern AGE = Pattern.compile("-?P[0-9DTHMS]+");

    private final ModuleDescriptor module;
    private final DemoData demo;
    private final YamlDocument document;
    private final Problems problems;
    private final Set<String> roles = new HashSet<>(CoreNames.ROLES);

    /** Checks one file's part of the demo against the module with all its parts. */
    DemoChecks(ModuleDescriptor module, DemoData demo, YamlDocument document, Problems problems) {
        this.module = module;
        this.demo = demo;
        this.document = document;
        this.problems = problems;
        module.roles().forEach(role -> roles.add(role.id()));
    }

    void run() {
        Set<String> refs =
                module.demo().customers().stream().map(DemoData.Customer::ref).collect(Collectors.toSet());
        for (int i = 0; i < demo.customers().size(); i++) {
            devices("/customers/" + i + "/devices/", demo.customers().get(i).devices());
        }
        for (int i = 0; i < demo.cases().size(); i++) {
            DemoData.Case example = demo.cases().get(i);
            String at = "/cases/" + i;
            person(at + "/by", example.by());
            if (example.customer() != null) {
                known(at + "/customer", "客户", "customer", example.customer(), refs);
            }
            Optional<CaseKind> kind = module.kind(example.kind());
            if (kind.isEmpty()) {
                wrong(
                        at + "/kind",
                        "没有案件类型“" + example.kind() + "”。",
                        "There is no case kind “" + example.kind() + "”.");
            }
            kind.ifPresent(known -> walk(at, known, example));
        }
    }

    /** A module that names kinds of device names those of its own demo. */
    private void devices(String at, List<DemoData.Device> devices) {
        Set<String> kinds = module.devices().stream().map(DeviceKind::id).collect(Collectors.toSet());
        for (int i = 0; i < devices.size() && !kinds.isEmpty(); i++) {
            DemoData.Device device = devices.get(i);
            known(at + i + "/type", "设备类型", "kind of device", device.type(), kinds);
            String state = device.properties().get("state");
            if (state != null) {
                known(at + i + "/properties/state", "设备状态", "state of it", state, states(device.type()));
            }
        }
    }

    private Set<String> states(String type) {
        return module.devices().stream()
                .filter(kind -> kind.id().equals(type))
                .flatMap(kind -> kind.states().stream())
                .map(Option::id)
                .collect(Collectors.toSet());
    }

    private void walk(String at, CaseKind kind, DemoData.Case example) {
        form(at + "/fields", kind.startForm(), example.fields());
        String stage = kind.start().stage();
        Duration last = Duration.ZERO;
        for (int i = 0; i < example.steps().size(); i++) {
            DemoData.Step step = example.steps().get(i);
            String here = at + "/steps/" + i;
            person(here + "/by", step.by());
            if (step.after().compareTo(last) < 0 || step.after().compareTo(example.age()) > 0) {
                wrong(here + "/after", "时间应递增且不晚于现在。", "Times must ascend and not lie in the future.");
            }
            last = step.after();
            stage = step(here, kind, stage, step);
        }
    }

    private String step(String at, CaseKind kind, String stage, DemoData.Step step) {
        Optional<Action> action = kind.action(step.action());
        if (action.isEmpty() || !action.get().from().contains(stage)) {
            List<String> offered =
                    kind.actionsFrom(stage).stream().map(Action::id).toList();
            wrong(
                    at + "/action",
                    "阶段“" + stage + "”没有操作“" + step.action() + "”，可用：" + offered + "。",
                    "Stage “" + stage + "” has no action “" + step.action() + "”; known: " + offered + ".");
            return stage;
        }
        Form form = kind.form(action.get());
        form(at + "/fields", form, step.fields());
        note(at, form.checkAnswers(step.checklist(), at + "/checklist"));
        String to = action.get().to();
        return to == null ? stage : to;
    }

    private void form(String at, Form form, Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        for (Field field : form.fields()) {
            values.computeIfPresent(field.id(), (id, value) -> loaded(field, value));
        }
        note(at, form.check(values, at));
    }

    /** Stands for what the loader makes of it: ids for names, moments for ages. */
    private static Object loaded(Field field, Object value) {
        if (field.type().isReference()) {
            return new UUID(0, 0).toString();
        }
        if (AGE.matcher(String.valueOf(value)).matches()) {
            return switch (field.type()) {
                case TIME -> "2026-01-01T00:00:00Z";
                case DATE -> "2026-01-01";
                default -> value;
            };
        }
        return value;
    }

    private void note(String at, Checked<?> checked) {
        for (Fault fault : checked.faults()) {
            wrong(
                    at,
                    fault.message().zh(),
                    fault.field() + ": " + fault.message().en());
        }
    }

    private void person(String at, String name) {
        int number = name.indexOf('#');
        known(at, "角色", "role", number < 0 ? name : name.substring(0, number), roles);
    }

    private void known(String at, String zhWhat, String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            wrong(at, "没有" + zhWhat + "“" + name + "”。", "There is no " + what + " “" + name + "”.");
        }
    }

    private void wrong(String at, String zh, String en) {
        problems.add(document, at, "demo", zh, en);
    }
}
