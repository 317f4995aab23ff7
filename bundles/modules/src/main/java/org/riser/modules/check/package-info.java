/**
 * Checks a module outside of a running platform: what a third party's build calls, and what the platform itself calls before
 * it installs anything.
 *
 * <pre>
 * Reading reading = new ModuleReader("1.0.0").read(ModuleFiles.of(Path.of("src/main/resources/riser")));
 * reading.problems().forEach(System.out::println);
 * </pre>
 */
@Export
@Version("1.0.0")
@NullMarked
package org.riser.modules.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
