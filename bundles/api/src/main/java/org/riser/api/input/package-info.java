/** How commands check what they are given. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.api.input;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
