package org.riser.store;

/**
 * What is to be done in one unit of work. It may throw any unchecked exception, which rolls everything back and passes
 * through; it may run again after a deadlock.
 */
@FunctionalInterface
public interface Work<T> {
    T run(UnitOfWork unit);
}
