/** Reads the files of a pack into rows, and says exactly which cell is wrong. */
@NullMarked
package org.riser.rulebook.internal.pack;

import org.jspecify.annotations.NullMarked;
