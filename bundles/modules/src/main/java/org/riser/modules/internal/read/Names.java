package org.riser.modules.internal.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes names of one document that are unknown, doubled or of a wrong form. */
final class Names {
    private final YamlDocument document;
    private final Problems problems;

    Names(YamlDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    void refuse(String pointer, String code, String zh, String en) {
        problems.add(document, pointer, code, zh, en);
    }

    /** The name must be one of those there are. */
    void known(String pointer, String what, String zhWhat, String name, Collection<String> known) {
        if (!known.contains(name)) {
            String all = known.stream().sorted().collect(Collectors.joining(", "));
            refuse(
                    pointer,
                    "unknown-" + what,
                    "没有" + zhWhat + "“" + name + "”，可用：" + (all.isEmpty() ? "无" : all) + "。",
                    "There is no " + what + " “" + name + "”; known: " + (all.isEmpty() ? "none" : all) + ".");
        }
    }

    /** The ids of a list of objects must differ. */
    void unique(String pointer, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                duplicate(pointer + "/" + i + "/id", ids.get(i));
            }
        }
    }

    void duplicate(String pointer, String name) {
        refuse(pointer, "duplicate", "“" + name + "”重复了，请换一个。", "“" + name + "” is taken already; choose another one.");
    }

    /** Whatever a module adds begins with its id, so that modules never collide. */
    void prefixed(String pointer, String id, String module) {
        if (!id.startsWith(module + ".")) {
            refuse(
                    pointer,
                    "prefix",
                    "“" + id + "”应以“" + module + ".”开头。",
                    "“" + id + "” must begin with “" + module + ".”.");
        }
    }
}
