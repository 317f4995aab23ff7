/** Whether the platform is alive and ready. */
@NullMarked
package org.riser.rest.internal.health;

import org.jspecify.annotations.NullMarked;
