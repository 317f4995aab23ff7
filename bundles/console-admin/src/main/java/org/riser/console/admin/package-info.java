/** Modules, staff, tenants and audit pages. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.console.admin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
