/** What a pack must decide, written down beside it, and whether it does. */
@NullMarked
package org.riser.rulebook.internal.scenario;

import org.jspecify.annotations.NullMarked;
