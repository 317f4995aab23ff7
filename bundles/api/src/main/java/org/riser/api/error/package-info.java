/** The errors that may cross a bundle border; every face of Riser (console, HTTP) knows how to show each of them. */
@Export
@Version("1.1.0")
@NullMarked
package org.riser.api.error;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
