/** Rule packs, tables and decisions with their traces; the only bundle that sees Drools. */
@Export
@Version("1.3.0")
@NullMarked
package org.riser.rulebook;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
