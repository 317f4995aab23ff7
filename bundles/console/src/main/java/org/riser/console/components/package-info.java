/** The parts that every page of the console is made of: one of each, all of them shown on the page {@code style}. */
@Export
@Version("1.3.0")
@NullMarked
package org.riser.console.components;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
