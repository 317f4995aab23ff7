package org.riser.modules.internal.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.DemoData;
import org.riser.modules.descriptor.DocumentTemplate;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.Script;
import org.riser.modules.internal.read.Schemas.Sort;

/** Puts a module together from the files of its folder. Thread-safe. */
public final class FolderReader {
    private final Schemas schemas = new Schemas();
    private final Binder binder = new Binder();

    /** The module if it could be put together; it is good only when no problem was noted. */
    public Optional<ModuleDescriptor> read(ModuleFiles files, Version platform, Problems problems) {
        Sources sources = new Sources();
        Optional<ModuleDescriptor> module = assemble(files, sources, problems);
        module.ifPresent(read -> {
            new ModuleChecks(read, sources, problems).run(platform);
            new RuleNameChecks(read, problems).run(files.rules());
            sources.each(DemoData.class, (demo, document) -> new DemoChecks(read, demo, document, problems).run());
        });
        return module;
    }

    /** The module as it was good once; nothing is checked but its form. */
    public Optional<ModuleDescriptor> readStored(ModuleFiles files, Problems problems) {
        return assemble(files, new Sources(), problems);
    }

    private Optional<ModuleDescriptor> assemble(ModuleFiles files, Sources sources, Problems problems) {
        Map<Sort, List<YamlDocument>> documents = documents(files, problems);
        List<YamlDocument> main = documents.getOrDefault(Sort.MODULE, List.of());
        if (main.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        YamlDocument head = main.get(0);
        Parts parts = new Parts(documents, sources);
        String id = head.root().get("id").asText();
        String hash = files.hash();
        List<Checklist> checklists = parts.bind(Sort.CHECKLIST, Checklist.class);
        List<Script> scripts = parts.bind(Sort.SCRIPT, Script.class);
        List<PaperList> papers = parts.bind(Sort.PAPERS, PaperList.class);
        List<DocumentTemplate> templates = parts.bind(Sort.TEMPLATE, DocumentTemplate.class);
        ModuleDescriptor bare = binder.bind(bare(head, hash), ModuleDescriptor.class);
        List<CaseKind> kinds = new ArrayList<>();
        for (YamlDocument document : documents.getOrDefault(Sort.CASE_KIND, List.of())) {
            ObjectNode node = document.root().deepCopy();
            KindParts.complete(node, id, hash);
            CaseKind kind = binder.bind(node, CaseKind.class);
            kind = KindParts.with(kind, bare.devices(), checklists, scripts, papers, templates);
            kinds.add(sources.note(kind, document));
        }
        ModuleDescriptor module = new ModuleDescriptor(
                bare.id(),
                bare.version(),
                hash,
                bare.name(),
                bare.icon(),
                bare.order(),
                bare.core(),
                bare.permissions(),
                bare.roles(),
                kinds,
                checklists,
                scripts,
                papers,
                templates,
                parts.demo(),
                bare.devices());
        return Optional.of(sources.note(module, head));
    }

    /** What the main file says, with what it may leave out. */
    private static ObjectNode bare(YamlDocument head, String hash) {
        ObjectNode node = head.root().deepCopy();
        node.put("hash", hash);
        node.putIfAbsent("icon", node.textNode("CLIPBOARD_TEXT"));
        node.set("demo", node.objectNode());
        node.path("roles").forEach(role -> ((ObjectNode) role).putIfAbsent("scope", node.textNode("team")));
        return node;
    }

    private Map<Sort, List<YamlDocument>> documents(ModuleFiles files, Problems problems) {
        Map<Sort, List<YamlDocument>> documents = new HashMap<>();
        YamlReader yaml = new YamlReader(problems);
        files.files().forEach((path, bytes) -> {
            Sort sort = sort(path);
            if (sort != null) {
                // Scripts are short and many: those of one subject share a file.
                List<YamlDocument> found = sort == Sort.SCRIPT
                        ? yaml.readAll(path, bytes)
                        : yaml.read(path, bytes).stream().toList();
                found.stream()
                        .filter(document -> schemas.accepts(sort, document, problems))
                        .forEach(document -> documents
                                .computeIfAbsent(sort, any -> new ArrayList<>())
                                .add(document));
            } else if (!path.startsWith("rules/") && !path.startsWith("messages/")) {
                stray(path, problems);
            }
        });
        if (!files.files().containsKey(ModuleFiles.MAIN)) {
            problems.add(
                    ModuleFiles.MAIN,
                    0,
                    "",
                    "no-main",
                    "缺少 riser/module.yaml，请补上。",
                    "riser/module.yaml is missing; add it.");
        }
        return documents;
    }

    private static @Nullable Sort sort(String path) {
        if (path.equals(ModuleFiles.MAIN)) {
            return Sort.MODULE;
        }
        if (!path.endsWith(".yaml")) {
            return null;
        }
        int slash = path.indexOf('/');
        return switch (slash < 0 ? "" : path.substring(0, slash)) {
            case "case-kinds" -> Sort.CASE_KIND;
            case "checklists" -> Sort.CHECKLIST;
            case "scripts" -> Sort.SCRIPT;
            case "documents" -> Sort.PAPERS;
            case "templates" -> Sort.TEMPLATE;
            case "demo" -> Sort.DEMO;
            default -> null;
        };
    }

    private static void stray(String path, Problems problems) {
        problems.add(
                path,
                0,
                "",
                "stray-file",
                "这里不应有此文件；文件夹为 case-kinds、checklists、scripts、documents、templates、demo、rules，扩展名为 .yaml。",
                "No such file belongs here; the folders are case-kinds, checklists, scripts, documents, templates, demo"
                        + " and rules, the extension is .yaml.");
    }

    /** Binds the documents of one reading and remembers where each part came from. */
    private final class Parts {
        private final Map<Sort, List<YamlDocument>> documents;
        private final Sources sources;

        Parts(Map<Sort, List<YamlDocument>> documents, Sources sources) {
            this.documents = documents;
            this.sources = sources;
        }

        <T> List<T> bind(Sort sort, Class<T> type) {
            List<T> parts = new ArrayList<>();
            for (YamlDocument document : documents.getOrDefault(sort, List.of())) {
                parts.add(sources.note(binder.bind(document.root(), type), document));
            }
            return parts;
        }

        DemoData demo() {
            return bind(Sort.DEMO, DemoData.class).stream().reduce(DemoData.none(), DemoData::and);
        }
    }
}
