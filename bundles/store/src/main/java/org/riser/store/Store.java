package org.riser.store;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.api.error.Unavailable;

/**
 * Runs work against the database: each outermost call is one transaction and one physical commit, whatever number of
 * persistence units take part. When a call returns, its effects are durable.
 *
 * <p>Work may run more than once: a deadlock, a lock time-out, a serialization failure, or somebody else's change to the
 * same row or row of the same key rolls everything back and starts the outermost work again, a few times. It must therefore keep its effects in the unit of work and hand everything else
 * to {@link UnitOfWork#afterCommit}.
 *
 * <p>A call inside a call joins its transaction. When an inner call fails, nothing of the outer one is committed, even if
 * the outer work catches the exception. Thread-safe; a transaction belongs to the thread that began it.
 */
@ProviderType
public interface Store {
    /**
     * Runs work on the rows of one tenant.
     *
     * @return what the work returns, never null; entities in it are detached
     * @throws Conflict if every attempt met a row that someone else changed first, or one with the same key
     * @throws Unavailable if the database is away, full, or refused by the start-up checks; nothing was changed
     * @throws IllegalStateException if this thread is at work for another tenant
     */
    <T> T call(TenantId tenant, Work<T> work);

    /** {@link #call} for work without a result. */
    default void run(TenantId tenant, Consumer<UnitOfWork> work) {
        call(tenant, unit -> {
            work.accept(unit);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs short work in a transaction of its own, also inside a call: it commits when this method returns, whatever
     * becomes of the transaction around it. It has connections reserved for it, so it cannot wait for the calls that wait
     * for it. For taking a block of numbers and the like; it must not touch rows that the call around it changed.
     *
     * @throws Conflict as {@link #call}
     * @throws Unavailable as {@link #call}
     */
    <T> T apart(TenantId tenant, Work<T> work);

    /**
     * Runs one of the group-level statements, which see the rows of every tenant in the tables that open themselves to
     * the scope, and in no others. Such work uses SQL only ({@link UnitOfWork#sql}), never entities. Inside a call it
     * joins the transaction and widens it until this method returns.
     *
     * @throws Conflict as {@link #call}
     * @throws Unavailable as {@link #call}
     */
    <T> T system(SystemScope scope, Work<T> work);

    /** {@code derby} or {@code postgresql}. */
    String dialect();
}
