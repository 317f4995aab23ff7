package org.riser.modules.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.DeviceKind;
import org.riser.modules.descriptor.DocumentTemplate;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Option;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.Permission;
import org.riser.modules.descriptor.RoleTemplate;
import org.riser.modules.descriptor.Script;

/** Checks what the files of a module say about each other, and the module against the platform. */
final class ModuleChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> CASE_PLACEHOLDERS = Set.of(
            "case.number",
            "case.kind",
            "case.acceptedAt",
            "case.closedAt",
            "customer.name",
            "customer.phone",
            "customer.address",
            "account.number",
            "device.number",
            "tenant.name",
            "today");

    private final ModuleDescriptor module;
    private final Sources sources;
    private final Problems problems;

    ModuleChecks(ModuleDescriptor module, Sources sources, Problems problems) {
        this.module = module;
        this.sources = sources;
        this.problems = problems;
    }

    void run(Version platform) {
        core(platform);
        permissions();
        devices();
        Set<String> ids = new HashSet<>();
        Set<String> shortcuts = new HashSet<>();
        Set<String> numberings = new HashSet<>();
        for (CaseKind kind : module.kinds()) {
            distinct(kind, "/id", kind.id(), ids);
            distinct(kind, "/numbering", kind.numbering(), numberings);
            if (kind.shortcut() != null) {
                distinct(kind, "/shortcut", kind.shortcut(), shortcuts);
            }
            new KindChecks(kind, source(kind), problems).run(module);
        }
        module.checklists()
                .forEach(list -> names(list)
                        .unique(
                                "/items",
                                list.items().stream().map(item -> item.id()).toList()));
        scripts();
        module.papers().forEach(this::papers);
        module.templates().forEach(this::template);
    }

    private void core(Version platform) {
        if (!new VersionRange(module.core()).includes(platform)) {
            names(module)
                    .refuse(
                            "/core",
                            "core-version",
                            "模块需要平台 " + module.core() + "，当前为 " + platform + "，请升级平台或换用其他版本的模块。",
                            "The module needs platform " + module.core() + ", this is " + platform
                                    + "; upgrade the platform or take another version of the module.");
        }
    }

    private void permissions() {
        Names names = names(module);
        List<String> own = module.permissions().stream().map(Permission::id).toList();
        names.unique("/permissions", own);
        names.unique("/roles", module.roles().stream().map(RoleTemplate::id).toList());
        for (int i = 0; i < own.size(); i++) {
            names.prefixed("/permissions/" + i + "/id", own.get(i), module.id());
            List<String> roles = module.permissions().get(i).roles();
            for (int j = 0; j < roles.size(); j++) {
                String at = "/permissions/" + i + "/roles/" + j;
                names.known(at, "role", "角色", roles.get(j), CoreNames.ROLES);
            }
        }
        Set<String> grantable = new HashSet<>(CoreNames.PERMISSIONS);
        grantable.addAll(own);
        for (int i = 0; i < module.roles().size(); i++) {
            RoleTemplate role = module.roles().get(i);
            names.prefixed("/roles/" + i + "/id", role.id(), module.id());
            for (int j = 0; j < role.permissions().size(); j++) {
                String at = "/roles/" + i + "/permissions/" + j;
                names.known(at, "permission", "权限", role.permissions().get(j), grantable);
            }
        }
    }

    private void devices() {
        Names names = names(module);
        names.unique("/devices", module.devices().stream().map(DeviceKind::id).toList());
        for (int i = 0; i < module.devices().size(); i++) {
            List<Option> states = module.devices().get(i).states();
            names.unique(
                    "/devices/" + i + "/states", states.stream().map(Option::id).toList());
        }
    }

    private void scripts() {
        Set<String> taken = new HashSet<>();
        for (Script script : module.scripts()) {
            distinct(script, "/id", script.id(), taken);
            new ScriptChecks(script, names(script)).run();
            stages(script);
        }
    }

    private void stages(Script script) {
        kinds(script, script.kinds());
        List<CaseKind> about = module.kinds().stream()
                .filter(kind -> script.kinds().isEmpty() || script.kinds().contains(kind.id()))
                .toList();
        Set<String> stages = about.stream()
                .flatMap(kind -> kind.stages().stream())
                .map(stage -> stage.id())
                .collect(Collectors.toSet());
        for (int i = 0; i < script.stages().size(); i++) {
            names(script).known("/stages/" + i, "stage", "阶段", script.stages().get(i), stages);
        }
    }

    private void papers(PaperList papers) {
        kinds(papers, papers.kinds());
        names(papers)
                .unique(
                        "/applicants",
                        papers.applicants().stream().map(who -> who.id()).toList());
    }

    private void template(DocumentTemplate template) {
        kinds(template, template.kinds());
        for (String id : template.kinds()) {
            Optional<CaseKind> kind = module.kind(id);
            for (int i = 0; kind.isPresent() && i < template.lines().size(); i++) {
                placeholders(
                        template,
                        kind.get(),
                        "/lines/" + i + "/zh",
                        template.lines().get(i).zh());
                placeholders(
                        template,
                        kind.get(),
                        "/lines/" + i + "/en",
                        template.lines().get(i).en());
            }
        }
    }

    private void placeholders(DocumentTemplate template, CaseKind kind, String at, String line) {
        Set<String> known = new HashSet<>(CASE_PLACEHOLDERS);
        kind.fields().forEach(field -> known.add("field." + field.id()));
        Matcher matcher = PLACEHOLDER.matcher(line);
        while (matcher.find()) {
            names(template).known(at, "placeholder", "占位符", matcher.group(1), known);
        }
    }

    private void kinds(Object part, List<String> kinds) {
        Set<String> known = module.kinds().stream().map(CaseKind::id).collect(Collectors.toSet());
        for (int i = 0; i < kinds.size(); i++) {
            names(part).known("/kinds/" + i, "case-kind", "案件类型", kinds.get(i), known);
        }
    }

    private void distinct(Object part, String pointer, String name, Set<String> taken) {
        if (!taken.add(name)) {
            names(part).duplicate(pointer, name);
        }
    }

    private Names names(Object part) {
        return new Names(source(part), problems);
    }

    private YamlDocument source(Object part) {
        return sources.of(part);
    }
}
