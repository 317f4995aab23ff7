/** Cases, contacts, clocks and attachments: the life of a job from call to close. */
@Export
@Version("1.4.0")
@NullMarked
package org.riser.casework;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
