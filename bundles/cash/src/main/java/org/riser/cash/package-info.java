/** Tills, receipts, and who holds how much cash for how long. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.cash;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
