package org.riser.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What is to be done in one unit of work. It may throw any unchecked exception, which rolls everything back and passes
 * through; it may run again after a deadlock.
 */
@ConsumerType
@FunctionalInterface
public interface Work<T> {
    T run(UnitOfWork unit);
}
