/** Customers, accounts, devices and the search over them. */
@Export
@Version("1.1.0")
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/customers/changelog.xml")
@NullMarked
package org.riser.customers;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.bundle.Header;
import org.osgi.annotation.versioning.Version;
