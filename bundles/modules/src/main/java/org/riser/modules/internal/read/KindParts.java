package org.riser.modules.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.DeviceKind;
import org.riser.modules.descriptor.DocumentTemplate;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.Script;

/** Gives a case kind what the rest of its module says about it. */
final class KindParts {
    private KindParts() {}

    /** What the file may leave out, and what it cannot know. */
    static void complete(ObjectNode kind, String module, String hash) {
        kind.put("module", module);
        kind.put("hash", hash);
        kind.putIfAbsent("customer", kind.textNode("required"));
        kind.putIfAbsent("account", kind.textNode("optional"));
        kind.putIfAbsent("device", kind.textNode("optional"));
    }

    static CaseKind with(
            CaseKind kind,
            List<DeviceKind> devices,
            List<Checklist> checklists,
            List<Script> scripts,
            List<PaperList> papers,
            List<DocumentTemplate> templates) {
        List<String> named = kind.actions().stream()
                .map(Action::checklist)
                .filter(Objects::nonNull)
                .toList();
        return new CaseKind(
                kind.module(),
                kind.hash(),
                kind.id(),
                kind.name(),
                kind.shortcut(),
                kind.customer(),
                kind.account(),
                kind.device(),
                kind.ownerRole(),
                kind.numbering(),
                kind.fields(),
                kind.stages(),
                kind.start(),
                kind.actions(),
                kind.summary(),
                kind.followUp(),
                kind.pauseReasons(),
                kind.confidential(),
                checklists.stream().filter(list -> named.contains(list.id())).toList(),
                scripts.stream().filter(script -> script.belongsTo(kind.id())).toList(),
                papers.stream().filter(list -> list.kinds().contains(kind.id())).toList(),
                templates.stream()
                        .filter(template -> template.kinds().contains(kind.id()))
                        .toList(),
                devices,
                kind.rated());
    }
}
