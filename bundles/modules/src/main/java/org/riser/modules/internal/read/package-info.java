/** From the files of a module to its descriptor: YAML, schema, cross-references. Plain Java, no OSGi, no database. */
@NullMarked
package org.riser.modules.internal.read;

import org.jspecify.annotations.NullMarked;
