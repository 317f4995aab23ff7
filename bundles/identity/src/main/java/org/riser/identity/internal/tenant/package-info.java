/** The group, its subsidiaries and their halls and teams. */
@NullMarked
package org.riser.identity.internal.tenant;

import org.jspecify.annotations.NullMarked;
