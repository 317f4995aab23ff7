/** How long records are kept, what may go, and the proof of what went. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.retention;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
