/** The data source, units of work, migrations and the tenant walls. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
