/** What ties the store together inside OSGi. */
@NullMarked
package org.riser.store.internal;

import org.jspecify.annotations.NullMarked;
