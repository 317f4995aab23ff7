package org.riser.modules.internal.run;

import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.StoredDescriptors;

/** The parts that the commands work with. */
record ModuleParts(
        ModuleRows rows,
        StoredDescriptors descriptors,
        ModuleNode node,
        ModuleRegistry registry,
        ShippedModules shipped,
        Impacts impacts,
        ModuleSwitch tenantSwitch,
        Absences absences,
        Grants grants) {}
