/** Persistence units: reading their descriptors and making entity managers of them. */
@NullMarked
package org.riser.store.internal.unit;

import org.jspecify.annotations.NullMarked;
