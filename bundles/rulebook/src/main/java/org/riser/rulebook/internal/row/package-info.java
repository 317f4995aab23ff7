/** Rows of tables as data, ready to be judged. */
@NullMarked
package org.riser.rulebook.internal.row;

import org.jspecify.annotations.NullMarked;
