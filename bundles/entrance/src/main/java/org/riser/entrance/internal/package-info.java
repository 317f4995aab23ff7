/** What the web server says where no context of the platform answers. */
@NullMarked
package org.riser.entrance.internal;

import org.jspecify.annotations.NullMarked;
