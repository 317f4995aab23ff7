package org.riser.console;

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
}
