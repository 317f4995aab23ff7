/** Tills, receipts and cash in custody as rows, and what the cash table says to each step. */
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/cash/changelog.xml")
@NullMarked
package org.riser.cash.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
