/** The small language of table cells: conditions, operands, amounts. */
@NullMarked
package org.riser.rulebook.internal.cell;

import org.jspecify.annotations.NullMarked;
