/** Finds, checks, stores, installs and enables utility modules and their descriptors. */
@Export
@Version("1.2.0")
@Header(name = "Riser-Changelog", value = "db/modules/changelog.xml")
@NullMarked
package org.riser.modules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.bundle.Header;
import org.osgi.annotation.versioning.Version;
