/** Rounds of inspection by checklists, what they find, and what they score. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.inspection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
