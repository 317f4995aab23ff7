/** What comes in as a file: a bundle, or a plain jar or zip that only holds the descriptor folder. */
@NullMarked
package org.riser.modules.internal.archive;

import org.jspecify.annotations.NullMarked;
