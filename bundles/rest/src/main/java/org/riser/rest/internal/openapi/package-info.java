/** Describes the API from its resources. */
@NullMarked
package org.riser.rest.internal.openapi;

import org.jspecify.annotations.NullMarked;
