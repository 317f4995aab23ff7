package org.riser.console;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.security.Caller;
import org.riser.jobs.Notice;

/** Turns notices of one topic into lines under the bell. Published as an OSGi service; called on any thread. */
@ConsumerType
public interface NoticeContribution {

    /** The topic it understands, for instance {@code clock}. */
    String topic();

    /** The line for this person; empty when it does not concern them. */
    Optional<Link> line(Caller caller, Notice notice);

    /**
     * Lines of before, for who opens the bell only now. Called when a page is opened; to be answered at once.
     *
     * @param limit at most so many, from 1
     * @return each with its moment, see {@link Link#at}; the newest first
     */
    default List<Link> earlier(Caller caller, int limit) {
        return List.of();
    }
}
