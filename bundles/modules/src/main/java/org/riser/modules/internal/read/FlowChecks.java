package org.riser.modules.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Stage;

/** Checks that every stage can be reached, that every case can be closed, and that a closed one stays closed. */
final class FlowChecks {
    private final CaseKind kind;
    private final Names names;

    FlowChecks(CaseKind kind, Names names) {
        this.kind = kind;
        this.names = names;
    }

    void run() {
        Set<String> ends =
                kind.stages().stream().filter(Stage::end).map(Stage::id).collect(Collectors.toSet());
        if (ends.isEmpty()) {
            names.refuse(
                    "/stages", "no-end", "没有结束阶段，请给一个阶段加上 end: true。", "No stage ends a case; give one end: true.");
            return;
        }
        Set<String> reached = closure(Set.of(kind.start().stage()), false);
        Set<String> closable = closure(ends, true);
        List<Stage> stages = kind.stages();
        for (int i = 0; i < stages.size(); i++) {
            stage("/stages/" + i, stages.get(i).id(), reached, closable);
        }
        for (int i = 0; i < kind.actions().size(); i++) {
            leavesEndsAlone("/actions/" + i, kind.actions().get(i), ends);
        }
    }

    private void stage(String at, String stage, Set<String> reached, Set<String> closable) {
        if (!reached.contains(stage)) {
            names.refuse(
                    at,
                    "unreachable-stage",
                    "没有操作通向阶段“" + stage + "”，请增加操作或删去该阶段。",
                    "No action leads to stage “" + stage + "”; add one or remove the stage.");
        }
        if (!closable.contains(stage)) {
            names.refuse(
                    at,
                    "no-way-out",
                    "阶段“" + stage + "”走不到任何结束阶段，请增加操作。",
                    "From stage “" + stage + "” no end stage can be reached; add an action that leads on.");
        }
    }

    private void leavesEndsAlone(String at, Action action, Set<String> ends) {
        for (int i = 0; i < action.from().size(); i++) {
            if (ends.contains(action.from().get(i))) {
                names.refuse(
                        at + "/from/" + i,
                        "from-end",
                        "已结束的案件不能再操作，请从 from 中删去“" + action.from().get(i) + "”。",
                        "A closed case takes no action; remove “"
                                + action.from().get(i) + "” from from.");
            }
        }
    }

    /** The stages to be reached from some (or, backwards, from which some can be reached). */
    private Set<String> closure(Set<String> from, boolean backwards) {
        Set<String> found = new HashSet<>(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Action action : kind.actions()) {
                String to = action.to();
                if (to == null) {
                    continue;
                }
                if (backwards) {
                    grown |= found.contains(to) && found.addAll(action.from());
                } else {
                    grown |= action.from().stream().anyMatch(found::contains) && found.add(to);
                }
            }
        }
        return found;
    }
}
