/** Values that every part of Riser speaks in: tenants, ids, texts in two languages. */
@Export
@Version("1.1.0")
@NullMarked
package org.riser.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
