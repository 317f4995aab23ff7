/** Staff and roles. */
@NullMarked
package org.riser.identity.internal.people;

import org.jspecify.annotations.NullMarked;
