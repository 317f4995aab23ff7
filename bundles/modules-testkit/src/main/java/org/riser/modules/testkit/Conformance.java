package org.riser.modules.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.check.ModuleReader;
import org.riser.modules.check.Reading;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.read.DescriptorFacts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RulePacks;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.TableRulebook;
import org.riser.rulebook.internal.engine.RuleEngine;

/**
 * The checks a platform makes at the installation, without a platform: descriptor, rule tables, and their scenarios; and
 * then whether people could work with it.
 */
public final class Conformance {
    private final String platform;

    /** @param platform version of the platform the module is for */
    public Conformance(String platform) {
        this.platform = platform;
    }

    /**
     * Everything wrong with the module in a folder that holds {@code module.yaml}.
     *
     * @return file, line, field and remedy of each problem; empty when the module conforms
     * @throws IOException if a file cannot be read
     */
    public List<String> problems(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.of(folder);
        Reading reading = new ModuleReader(platform).read(files);
        List<String> problems = new ArrayList<>();
        reading.problems().forEach(problem -> problems.add(problem.toString()));
        Optional<ModuleDescriptor> module = reading.optional();
        if (module.isPresent() && !files.rules().isEmpty()) {
            rules(files, module.get())
                    .forEach(finding -> problems.add(finding.place() + " "
                            + finding.message().en() + " " + finding.remedy().en()));
        }
        module.ifPresent(descriptor -> {
            problems.addAll(Usability.problems(descriptor, files.rules()));
            problems.addAll(Wording.problems(descriptor, files.rules()));
        });
        return problems;
    }

    private static List<Finding> rules(ModuleFiles files, ModuleDescriptor module) throws IOException {
        RuleEngine engine = RuleEngine.start();
        RulePacks packs = new TableRulebook(new Decisions(() -> engine));
        packs.load(CorePack.read(), FactTypes.unknown());
        return packs.check(new PackFiles("riser/rules", files.rules()), new DescriptorFacts(module));
    }
}
