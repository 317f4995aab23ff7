/** The only classes that see Drools. */
@NullMarked
package org.riser.rulebook.internal.engine;

import org.jspecify.annotations.NullMarked;
