/** The resources of the API; each hands on to a service and holds no logic. */
@NullMarked
package org.riser.rest.internal.resource;

import org.jspecify.annotations.NullMarked;
