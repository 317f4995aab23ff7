/** Letters by Jakarta Mail. */
@NullMarked
package org.riser.mail.internal;

import org.jspecify.annotations.NullMarked;
