/** How changes of rules are kept, decided on and put in force. */
@NullMarked
@Header(name = "Riser-Persistence", value = "META-INF/persistence.xml")
@Header(name = "Riser-Changelog", value = "db/publication/changelog.xml")
package org.riser.publication.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
