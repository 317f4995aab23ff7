/** The console shell: sign-in, layout, navigation, view registry and shared components. */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
