/** Apache Derby as a data source service. */
@NullMarked
package org.riser.derby;

import org.jspecify.annotations.NullMarked;
