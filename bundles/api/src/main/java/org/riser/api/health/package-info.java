/** How a part of the platform tells its state to the readiness probe and its figures to whoever measures. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
