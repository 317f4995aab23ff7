/** Hotline desk, worklist, case page and the technician page. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.console.desk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
