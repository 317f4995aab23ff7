/** The HTTP API: a face of the services, without logic of its own. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
