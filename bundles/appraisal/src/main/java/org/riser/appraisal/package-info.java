/** What people are appraised by, how they are, and how that is made known, heard and kept. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.appraisal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
