/** Tests of the whole HTTP API from outside. */
@NullMarked
package org.riser.rest.testkit;

import org.jspecify.annotations.NullMarked;
