/** The pages of administrators and auditors: modules, people, the audit trail. */
@NullMarked
package org.riser.console.admin.internal;

import org.jspecify.annotations.NullMarked;
