/** Timers, freezes and notices between nodes, each claimed or written in the transaction of its effect. */
@Export
@Header(name = "Riser-Changelog", value = "db/jobs/changelog.xml")
@Version("1.1.0")
@NullMarked
package org.riser.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.bundle.Header;
import org.osgi.annotation.versioning.Version;
