/** Sends letters by SMTP. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
