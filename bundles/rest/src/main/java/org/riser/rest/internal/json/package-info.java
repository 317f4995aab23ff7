/** JSON in and out: strict to what comes in, exact in what goes out. */
@NullMarked
package org.riser.rest.internal.json;

import org.jspecify.annotations.NullMarked;
