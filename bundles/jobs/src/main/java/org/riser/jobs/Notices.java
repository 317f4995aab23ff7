package org.riser.jobs;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.store.UnitOfWork;

/**
 * Carries notices to every node: to this one at once after the commit, to the others within a second. A notice of a
 * transaction that does not commit is never delivered. Notices are hints to look again, not a log: a node that was down
 * does not get them later. Thread-safe.
 */
@ProviderType
public interface Notices {
    /** Announces a change of the unit of work's tenant, or of any tenant in a system scope. */
    void publish(UnitOfWork unit, Notice notice);

    /**
     * Listens to one topic of all tenants. Notices come one after the other on a thread of their own, outside of any
     * transaction; a listener must be quick, and its failures are logged and harm nobody else.
     *
     * @return ends the subscription when closed
     */
    Subscription subscribe(String topic, Consumer<Notice> listener);

    /** A listener's place; closing it twice does no harm. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
