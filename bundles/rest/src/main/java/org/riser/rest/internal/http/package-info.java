/** What every request passes: token, permission, size, answer, problem. */
@NullMarked
package org.riser.rest.internal.http;

import org.jspecify.annotations.NullMarked;
