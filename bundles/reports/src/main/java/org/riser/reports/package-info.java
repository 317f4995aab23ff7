/** What came of a month, in tables that any bundle contributes. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.reports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
