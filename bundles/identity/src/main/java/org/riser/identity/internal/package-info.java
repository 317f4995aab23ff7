/** What the parts of identity share. */
@NullMarked
package org.riser.identity.internal;

import org.jspecify.annotations.NullMarked;
