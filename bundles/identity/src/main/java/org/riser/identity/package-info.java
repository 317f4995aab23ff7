/** Tenants, staff, roles, sign-in, tokens and the audit trail. */
@Export
@Version("1.1.0")
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/identity/changelog.xml")
@NullMarked
package org.riser.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.bundle.Header;
import org.osgi.annotation.versioning.Version;
