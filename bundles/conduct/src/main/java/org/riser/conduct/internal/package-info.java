/** Findings, penalties and postings as rows, and the steps between them. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/conduct/changelog.xml")
@NullMarked
package org.riser.conduct.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
