/**
 * What a utility module says about itself: case kinds, fields, stages, actions, checklists, scripts, paper lists. Immutable
 * records, read from the module's descriptor folder; plug-ins and the core only read them.
 *
 * <pre>
 * CaseKind kind = kinds.enabled(tenant, "water.leak").orElseThrow();
 * Checked&lt;Map&lt;String, Object&gt;&gt; values = kind.startForm().check(json, "fields");
 * </pre>
 */
@Export
@Version("1.5.0")
@NullMarked
package org.riser.modules.descriptor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
