package org.riser.modules.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.ActionOpening;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.RoleTemplate;
import org.riser.modules.descriptor.Stage;

/** Checks what a case kind names against what there is: fields, stages, checklists, roles. */
final class KindChecks {
    private final CaseKind kind;
    private final YamlDocument document;
    private final Problems problems;
    private final Names names;

    KindChecks(CaseKind kind, YamlDocument document, Problems problems) {
        this.kind = kind;
        this.document = document;
        this.problems = problems;
        this.names = new Names(document, problems);
    }

    void run(ModuleDescriptor module) {
        int before = problems.size();
        names.prefixed("/id", kind.id(), module.id());
        new FieldChecks(document, names).run(kind.fields());
        names.unique("/stages", kind.stages().stream().map(Stage::id).toList());
        names.unique("/actions", kind.actions().stream().map(Action::id).toList());
        names.unique(
                "/pause-reasons",
                kind.pauseReasons().stream().map(reason -> reason.id()).toList());
        Set<String> roles = roles(module.roles());
        if (kind.ownerRole() != null) {
            names.known("/owner-role", "role", "角色", kind.ownerRole(), roles);
        }
        fields("/summary", kind.summary());
        start();
        roles("/start/tells", kind.start().tells(), roles);
        for (int i = 0; i < kind.actions().size(); i++) {
            action("/actions/" + i, kind.actions().get(i), roles);
        }
        follows(new OpeningChecks(kind, module.kinds(), names));
        if (problems.size() == before) { // a misspelt stage would make others look unreachable
            new FlowChecks(kind, names).run();
        }
    }

    private void follows(OpeningChecks checks) {
        for (int i = 0; i < kind.actions().size(); i++) {
            ActionOpening opening = kind.actions().get(i).opens();
            if (opening != null) {
                checks.run("/actions/" + i + "/opens", opening);
            }
        }
        if (kind.rated() != null) {
            checks.run("/rated", kind.rated());
        }
    }

    private void start() {
        stage("/start/stage", kind.start().stage());
        asked("/start", kind.start().fields(), kind.start().required());
        new SerialChecks(kind, names).run();
    }

    private void roles(String at, List<String> named, Set<String> roles) {
        for (int i = 0; i < named.size(); i++) {
            names.known(at + "/" + i, "role", "角色", named.get(i), roles);
        }
    }

    private void action(String at, Action action, Set<String> roles) {
        if (CoreNames.ACTIONS.contains(action.id())) {
            names.refuse(
                    at + "/id",
                    "core-action",
                    "“" + action.id() + "”是平台自带的操作，请换一个编号。",
                    "“" + action.id() + "” is an action of the platform; choose another id.");
        }
        for (int i = 0; i < action.from().size(); i++) {
            stage(at + "/from/" + i, action.from().get(i));
        }
        if (action.to() != null) {
            stage(at + "/to", action.to());
        }
        roles(at + "/roles", action.roles(), roles);
        roles(at + "/tells", action.tells(), roles);
        asked(at, action.fields(), action.required());
        if (action.checklist() != null) {
            names.known(at + "/checklist", "checklist", "检查表", action.checklist(), checklists());
        }
        if (action.finding() != null) {
            new FindingChecks(kind, names).run(at + "/finding", action.finding());
        }
    }

    private void asked(String at, List<String> fields, List<String> required) {
        fields(at + "/fields", fields);
        for (int i = 0; i < required.size(); i++) {
            if (!fields.contains(required.get(i))) {
                names.refuse(
                        at + "/required/" + i,
                        "required-not-asked",
                        "必填字段“" + required.get(i) + "”不在 fields 中，请加入。",
                        "Required field “" + required.get(i) + "” is not asked; add it to fields.");
            }
        }
    }

    private void fields(String at, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (kind.field(fields.get(i)).isEmpty()) {
                Set<String> known =
                        kind.fields().stream().map(field -> field.id()).collect(Collectors.toSet());
                names.known(at + "/" + i, "field", "字段", fields.get(i), known);
            }
        }
    }

    private void stage(String at, String stage) {
        names.known(
                at, "stage", "阶段", stage, kind.stages().stream().map(Stage::id).collect(Collectors.toSet()));
    }

    private Set<String> checklists() {
        return kind.checklists().stream().map(Checklist::id).collect(Collectors.toSet());
    }

    private static Set<String> roles(List<RoleTemplate> moduleRoles) {
        Set<String> roles = new HashSet<>(CoreNames.ROLES);
        moduleRoles.forEach(role -> roles.add(role.id()));
        return roles;
    }
}
