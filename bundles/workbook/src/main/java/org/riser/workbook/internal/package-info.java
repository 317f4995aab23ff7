/** How a workbook is read: the zip, its parts, and what stands in their cells. */
@NullMarked
package org.riser.workbook.internal;

import org.jspecify.annotations.NullMarked;
