/** Findings about conduct, what the rules propose for them, and how those concerned are heard. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.conduct;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
