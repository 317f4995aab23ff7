/** Closed months as rows, and the reports of what lies below: clocks, rules. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/reports/changelog.xml")
@NullMarked
package org.riser.reports.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
