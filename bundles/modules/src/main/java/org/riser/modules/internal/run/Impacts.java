package org.riser.modules.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.modules.ImpactReport;
import org.riser.modules.ImpactReport.Change;
import org.riser.modules.ImpactReport.KindChange;
import org.riser.modules.ImpactReport.TableInfo;
import org.riser.modules.Problem;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.check.Reading;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.archive.ModuleArchive;
import org.riser.rulebook.RulePacks;

/** Judges an archive before it is installed: what is wrong with it, and what it would change. */
final class Impacts {
    private final ModuleReader reader;
    private final RulePacks packs;
    private final Platform platform;
    private final ModuleRegistry registry;

    Impacts(ModuleReader reader, RulePacks packs, Platform platform, ModuleRegistry registry) {
        this.reader = reader;
        this.packs = packs;
        this.platform = platform;
        this.registry = registry;
    }

    /**
     * The descriptor of an archive that may be installed.
     *
     * @throws InvalidInput with everything that is wrong with descriptor, rules and dependencies
     */
    ModuleDescriptor accept(ModuleArchive archive) {
        ModuleDescriptor module = reader.read(archive.files()).orThrow();
        List<Problem> problems = problems(archive, module);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.stream().map(Problem::fault).toList());
        }
        return module;
    }

    /** A descriptor that cannot be read has no impact but its problems. */
    ImpactReport report(ModuleArchive archive) {
        Reading reading = reader.read(archive.files());
        return reading.optional()
                .map(module -> report(archive, module))
                .orElseGet(() -> new ImpactReport(
                        archive.name(),
                        "",
                        null,
                        Text.same(archive.name()),
                        "",
                        platform.dependencies(archive),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        reading.problems()));
    }

    private ImpactReport report(ModuleArchive archive, ModuleDescriptor module) {
        Optional<ModuleDescriptor> installed = registry.active(module.id());
        return new ImpactReport(
                module.id(),
                module.version(),
                installed.map(ModuleDescriptor::version).orElse(null),
                module.name(),
                module.core(),
                platform.dependencies(archive),
                module.permissions(),
                module.roles(),
                kinds(module, installed.map(ModuleDescriptor::kinds).orElse(List.of())),
                tables(archive),
                changelogs(archive),
                archive.views(),
                problems(archive, module));
    }

    private List<Problem> problems(ModuleArchive archive, ModuleDescriptor module) {
        List<Problem> problems = new ArrayList<>(platform.missing(archive));
        problems.addAll(Packs.problems(packs.check(Packs.of(module, archive.files()), Packs.facts(module))));
        return problems;
    }

    private static List<KindChange> kinds(ModuleDescriptor module, List<CaseKind> installed) {
        List<KindChange> changes = new ArrayList<>();
        for (CaseKind kind : module.kinds()) {
            Change change = installed.stream()
                    .filter(old -> old.id().equals(kind.id()))
                    .findFirst()
                    .map(old -> same(old, kind) ? Change.UNCHANGED : Change.CHANGED)
                    .orElse(Change.ADDED);
            changes.add(new KindChange(kind.id(), kind.name(), change));
        }
        installed.stream()
                .filter(old -> module.kind(old.id()).isEmpty())
                .forEach(old -> changes.add(new KindChange(old.id(), old.name(), Change.REMOVED)));
        return changes;
    }

    /** Every descriptor has its own hash; what people see of a kind is in its other parts. */
    private static boolean same(CaseKind old, CaseKind kind) {
        return old.toString().replace(old.hash(), "").equals(kind.toString().replace(kind.hash(), ""));
    }

    private static List<TableInfo> tables(ModuleArchive archive) {
        return archive.files().rules().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .map(file -> new TableInfo(file.getKey().replace(".csv", ""), rows(file.getValue())))
                .toList();
    }

    private static int rows(byte[] csv) {
        long lines = new String(csv, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
        return (int) Math.max(0, lines - 1);
    }

    private static List<String> changelogs(ModuleArchive archive) {
        String changelog = archive.manifest().getValue("Riser-Changelog");
        return changelog == null ? List.of() : List.of(changelog);
    }
}
