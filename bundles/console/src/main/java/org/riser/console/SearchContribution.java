package org.riser.console;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;
import org.riser.api.security.Caller;

/** One source of the global search. Published as an OSGi service; called on any thread, for every few keystrokes. */
@ConsumerType
public interface SearchContribution {

    /** Heading over this source's hits. */
    Text title();

    /** Place among the sources, small first. */
    int order();

    /**
     * Finds what the caller may see.
     *
     * @param text at least one character, trimmed
     * @param limit the most hits to answer with
     */
    List<Link> search(Caller caller, String text, int limit);
}
