package org.riser.modules.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.InvalidInput;
import org.riser.modules.Problem;
import org.riser.modules.descriptor.ModuleDescriptor;

/**
 * What came of reading a module.
 *
 * @param descriptor null when there are problems
 * @param problems all that could be found at once, in the order of the files; empty when the module is good
 */
public record Reading(@Nullable ModuleDescriptor descriptor, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
    }

    public Optional<ModuleDescriptor> optional() {
        return Optional.ofNullable(descriptor);
    }

    /**
     * The descriptor of a good module.
     *
     * @throws InvalidInput with one fault for each problem
     */
    public ModuleDescriptor orThrow() {
        if (descriptor == null || !problems.isEmpty()) {
            throw new InvalidInput(problems.stream().map(Problem::fault).toList());
        }
        return descriptor;
    }
}
