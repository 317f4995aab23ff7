/**
 * How cases are kept and moved along: a {@code CaseFile} is a case on the table, {@code Opening}, {@code Acting},
 * {@code CoreActing} and {@code Pausing} change it, {@code ClockKeeper} keeps its clocks in step.
 */
@NullMarked
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/casework/changelog.xml")
package org.riser.casework.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
