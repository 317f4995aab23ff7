/** Passwords, sign-in and API tokens. */
@NullMarked
package org.riser.identity.internal.access;

import org.jspecify.annotations.NullMarked;
