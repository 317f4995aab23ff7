package org.riser.console;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.security.Caller;

/** Adds to the menu behind “new” (key N). Published as an OSGi service; called each time the menu opens. */
@ConsumerType
public interface NewContribution {

    /** What the caller may create now, each as a link to the page that does it. */
    List<Link> offers(Caller caller);
}
