/** Finds, checks, stores, installs and enables utility modules and their descriptors. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
