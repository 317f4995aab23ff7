/** How other parts of the platform bring their own demo data into the demo tenants. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.identity.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
