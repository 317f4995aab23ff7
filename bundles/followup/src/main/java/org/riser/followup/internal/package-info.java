/** Samples as rows, and the steps from a finished job to a released call list. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/followup/changelog.xml")
@NullMarked
package org.riser.followup.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
