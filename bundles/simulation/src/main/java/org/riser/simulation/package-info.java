/** What a draft of rules would have made of a company's own history, before anybody publishes it. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.simulation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
