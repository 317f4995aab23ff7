/** The texts of the API in both languages. */
@NullMarked
package org.riser.rest.internal.text;

import org.jspecify.annotations.NullMarked;
