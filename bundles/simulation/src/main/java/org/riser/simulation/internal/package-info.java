/** How simulations are kept, run aside and taken up again. */
@NullMarked
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/simulation/changelog.xml")
package org.riser.simulation.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
