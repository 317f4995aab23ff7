/** What groups and companies set over the rule packs: proposed by one person, published by another. */
@Export
@Version("2.0.0")
@NullMarked
package org.riser.publication;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
