/** A pack as a workbook, and back. */
@NullMarked
package org.riser.publication.internal.sheets;

import org.jspecify.annotations.NullMarked;
