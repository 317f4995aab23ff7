/** Holds, purges and what they removed as rows, and what the retention tables say about records. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/retention/changelog.xml")
@NullMarked
package org.riser.retention.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
