package org.riser.modules.internal.run;

import java.util.List;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;
import org.riser.api.error.RiserException;
import org.riser.modules.Problem;
import org.riser.modules.check.ModuleFiles;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.internal.read.DescriptorFacts;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.PackFiles;

/** Hands the rule pack of a module to the rulebook, and what the rulebook says about it back. */
final class Packs {
    private static final String FOLDER = "riser/rules/";

    private Packs() {}

    /** The module's pack; an empty one when it brings no tables, so that the core's rules decide for it. */
    static PackFiles of(ModuleDescriptor module, ModuleFiles files) {
        return files.rules().isEmpty()
                ? PackFiles.empty(module.id(), module.version())
                : new PackFiles(files.origin(), files.rules());
    }

    static FactTypes facts(ModuleDescriptor module) {
        return new DescriptorFacts(module);
    }

    static List<Problem> problems(List<Finding> findings) {
        return findings.stream().map(Packs::problem).toList();
    }

    static List<Problem> problems(RiserException refusal) {
        return refusal.faults().stream().map(Packs::problem).toList();
    }

    private static Problem problem(Fault fault) {
        FilePlace place = fault.place();
        if (place == null) {
            return new Problem("", 0, fault.field(), fault.code(), fault.message());
        }
        // A rule pack is refused by the names of its own files, a module by those of the whole.
        String file = place.file().startsWith(ModuleFiles.FOLDER) ? place.file() : FOLDER + place.file();
        return new Problem(file, place.line(), fault.field(), fault.code(), fault.message());
    }

    private static Problem problem(Finding finding) {
        Text message = new Text(
                finding.message().zh() + finding.remedy().zh(),
                finding.message().en() + " " + finding.remedy().en());
        return new Problem(FOLDER + finding.file(), finding.line(), finding.column(), finding.code(), message);
    }
}
