/** What a rule may look at: named, typed values taken from a case, a contact, a device or the moment itself. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.api.facts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
