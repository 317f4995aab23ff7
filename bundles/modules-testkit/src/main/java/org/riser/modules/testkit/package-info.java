/**
 * Proves that a module is good before anybody installs it. A Maven build adds this artifact to the test class path and names
 * it in surefire's {@code dependenciesToScan}; any other calls {@link org.riser.modules.testkit.Conformance} with a folder.
 */
@NullMarked
package org.riser.modules.testkit;

import org.jspecify.annotations.NullMarked;
