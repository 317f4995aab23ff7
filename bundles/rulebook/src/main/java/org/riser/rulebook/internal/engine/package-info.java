/** The only classes that run Drools. */
@NullMarked
package org.riser.rulebook.internal.engine;

import org.jspecify.annotations.NullMarked;
