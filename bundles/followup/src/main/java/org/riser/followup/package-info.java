/** Follow-ups: which finished jobs are drawn, who is called, and what customers say. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.followup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
