/** Customers, accounts, devices and the search over them. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.customers;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
