package org.riser.casework.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;
import org.riser.casework.ActionState;
import org.riser.casework.CaseStatus;
import org.riser.casework.CoreAction;
import org.riser.identity.Permission;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Stage;

/** Says which actions can be tried on a case now, and why the others cannot. */
final class ActionStates {
    private ActionStates() {}

    static List<ActionState> of(CaseFile file, boolean away) {
        List<ActionState> states = new ArrayList<>();
        for (Action action : file.kind.actions()) {
            List<Fault> blocks = away ? List.of(moduleAway()) : blocks(file, action);
            states.add(new ActionState(action.id(), action.name(), false, action.main(), blocks));
        }
        Arrays.stream(CoreAction.values())
                .map(action -> new ActionState(
                        action.id(), action.title(), true, false, away ? List.of(moduleAway()) : blocks(file, action)))
                .forEach(states::add);
        return states;
    }

    /** Why the kind's action cannot be tried: stage, permission or role. */
    static List<Fault> blocks(CaseFile file, Action action) {
        List<Fault> blocks = new ArrayList<>();
        if (!action.from().contains(file.row.stage)) {
            blocks.add(Fault.of(
                    "action",
                    "action.stage",
                    "“" + action.name().zh() + "” 只能在 “" + names(file.kind, action.from(), true) + "” 阶段进行。",
                    "“" + action.name().en() + "” is possible only in the stage "
                            + names(file.kind, action.from(), false) + "."));
        }
        if (!file.caller.may(Permissions.CASE_ACT)) {
            blocks.add(lacks(action.name(), Permissions.CASE_ACT));
        }
        if (!hasRole(file.caller, action.roles())) {
            Text roles = file.roleNames(action.roles());
            blocks.add(Fault.of(
                    "action",
                    "action.role",
                    "“" + action.name().zh() + "” 需要以下角色之一：" + roles.zh() + "；请由相应人员办理。",
                    "“" + action.name().en() + "” needs one of these roles: " + roles.en() + "; ask such a person."));
        }
        return blocks;
    }

    /** Why the core's action cannot be tried. */
    static List<Fault> blocks(CaseFile file, CoreAction action) {
        List<Fault> blocks = new ArrayList<>();
        boolean open = file.row.status() == CaseStatus.OPEN;
        boolean wantsOpen = action != CoreAction.REOPEN;
        if (open != wantsOpen) {
            blocks.add(
                    wantsOpen
                            ? Fault.of(
                                    "action",
                                    "action.closed",
                                    "工单已结束；如需继续请先重开。",
                                    "The case has ended; reopen it first.")
                            : Fault.of(
                                    "action",
                                    "action.open",
                                    "工单未结束，无需重开。",
                                    "The case is open; there is nothing to reopen."));
        }
        String permission = action == CoreAction.URGE ? Permissions.CASE_ACT : Permissions.CASE_ASSIGN;
        if (!file.caller.may(permission)) {
            blocks.add(lacks(action.title(), permission));
        }
        return blocks;
    }

    private static Fault lacks(Text action, String permission) {
        Text name = Permissions.all().stream()
                .filter(known -> known.id().equals(permission))
                .map(Permission::name)
                .findFirst()
                .orElseThrow();
        return Fault.of(
                "action",
                "permission.missing",
                "“" + action.zh() + "” 需要权限 “" + name.zh() + "”，请联系管理员。",
                "“" + action.en() + "” needs the permission “" + name.en() + "”; ask an administrator.");
    }

    private static boolean hasRole(Caller caller, List<String> roles) {
        return roles.isEmpty() || caller.may("*") || roles.stream().anyMatch(caller::is);
    }

    private static String names(CaseKind kind, List<String> stages, boolean zh) {
        return stages.stream()
                .map(id -> kind.stage(id)
                        .map(Stage::name)
                        .map(name -> zh ? name.zh() : name.en())
                        .orElse(id))
                .collect(Collectors.joining(zh ? "、" : ", "));
    }

    private static Fault moduleAway() {
        return Fault.of("action", "module.away", "业务模块已停用，暂时只能查看。", "The module is away; the case can only be read.");
    }
}
