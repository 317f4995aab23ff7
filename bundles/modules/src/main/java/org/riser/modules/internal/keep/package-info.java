/** What is wanted and what was ever installed, in the database. */
@NullMarked
package org.riser.modules.internal.keep;

import org.jspecify.annotations.NullMarked;
