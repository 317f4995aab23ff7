/** Rounds and scores as rows, and what the checklist table says of an answer. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/inspection/changelog.xml")
@NullMarked
package org.riser.inspection.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
