/** Standards, sheets and restatements as rows, and the steps between them. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/appraisal/changelog.xml")
@NullMarked
package org.riser.appraisal.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
