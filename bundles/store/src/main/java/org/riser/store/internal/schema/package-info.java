/** Tables: migrations, the record of what was applied, and PostgreSQL's row-level security. */
@NullMarked
package org.riser.store.internal.schema;

import org.jspecify.annotations.NullMarked;
