package org.riser.modules.check;

import org.osgi.framework.Version;
import org.riser.modules.internal.read.FolderReader;
import org.riser.modules.internal.read.Problems;

/**
 * Reads the files of a module and finds everything wrong with them at once: YAML, schema, names that lead nowhere, stages
 * without a way out, demo cases that would be refused. The rule pack's cells are the rulebook's to check. Thread-safe.
 */
public final class ModuleReader {
    private final FolderReader folder = new FolderReader();
    private final Version platform;

    /**
     * Reads for one version of the platform.
     *
     * @param platformVersion what the module's {@code core} range must include ({@code 1.0.0})
     */
    public ModuleReader(String platformVersion) {
        this.platform = new Version(platformVersion);
    }

    /** What the files say, or all that is wrong with them; never throws for bad input. */
    public Reading read(ModuleFiles files) {
        Problems problems = new Problems();
        return folder.read(files, platform, problems)
                .filter(descriptor -> problems.isEmpty())
                .map(descriptor -> new Reading(descriptor, problems.all()))
                .orElseGet(() -> new Reading(null, problems.all()));
    }

    /** The same for a descriptor that is stored already: whatever it says about platform versions, it is read. */
    public Reading readStored(ModuleFiles files) {
        Problems problems = new Problems();
        return folder.readStored(files, problems)
                .map(descriptor -> new Reading(descriptor, problems.all()))
                .orElseGet(() -> new Reading(null, problems.all()));
    }
}
