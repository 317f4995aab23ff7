/** Tenants, staff, roles, sign-in, tokens and the audit trail. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
