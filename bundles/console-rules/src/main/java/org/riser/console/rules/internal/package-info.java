/** The pages of rule authors and of those who publish: tables, drafts, changes. */
@NullMarked
package org.riser.console.rules.internal;

import org.jspecify.annotations.NullMarked;
