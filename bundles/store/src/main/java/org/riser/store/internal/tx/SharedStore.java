package org.riser.store.internal.tx;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.Work;

/** The store over one database: a transaction per outermost call, bound to its thread. */
public final class SharedStore implements Store {
    // Of this store alone: two stores in one process, as in tests, have two transactions on one thread.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private final Dialect dialect;
    private final Connections connections;
    private final EntityFactories factories;
    private final Function<TenantId, Optional<TenantId>> groupOf;
    private final Retry retry;

    public SharedStore(
            Dialect dialect,
            Connections connections,
            EntityFactories factories,
            Function<TenantId, Optional<TenantId>> groupOf) {
        this(dialect, connections, factories, groupOf, Retry.onThisThread());
    }

    SharedStore(
            Dialect dialect,
            Connections connections,
            EntityFactories factories,
            Function<TenantId, Optional<TenantId>> groupOf,
            Retry retry) {
        this.dialect = dialect;
        this.connections = connections;
        this.factories = factories;
        this.groupOf = groupOf;
        this.retry = retry;
    }

    @Override
    public <T> T call(TenantId tenant, Work<T> work) {
        return run(Scope.of(tenant, groupOf.apply(tenant).orElse(null)), work);
    }

    @Override
    public <T> T apart(TenantId tenant, Work<T> work) {
        Transaction around = current.get();
        current.remove();
        try {
            return outermost(Scope.of(tenant, groupOf.apply(tenant).orElse(null)), work, connections::openReserved);
        } finally {
            current.set(around);
        }
    }

    @Override
    public <T> T system(SystemScope scope, Work<T> work) {
        return run(Scope.of(scope), work);
    }

    @Override
    public String dialect() {
        return dialect.id();
    }

    /** The data source for entity managers, which joins the transaction of the calling thread. */
    public DataSource sharedDataSource() {
        return new OpeningDataSource(() -> {
            Transaction transaction = current.get();
            return transaction == null ? connections.open() : transaction.borrowed();
        });
    }

    private <T> T run(Scope scope, Work<T> work) {
        Transaction running = current.get();
        return running == null ? outermost(scope, work, connections) : running.join(scope, work);
    }

    private <T> T outermost(Scope scope, Work<T> work, Connections from) {
        RuntimeException before = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return once(scope, work, from);
            } catch (RuntimeException e) {
                if (!retry.again(attempt, e, before)) {
                    throw StoreErrors.of(e);
                }
                before = e;
            }
        }
    }

    private <T> T once(Scope scope, Work<T> work, Connections from) {
        Transaction transaction = begin(scope, from);
        T result;
        try (transaction) {
            current.set(transaction);
            result = transaction.run(work);
            commit(transaction);
        } finally {
            current.remove();
        }
        transaction.runEffects();
        return result;
    }

    private Transaction begin(Scope scope, Connections from) {
        try {
            return new Transaction(dialect, factories, scope, from);
        } catch (SQLException e) {
            throw StoreErrors.noConnection(e);
        }
    }

    private static void commit(Transaction transaction) {
        try {
            transaction.commit();
        } catch (SQLException e) {
            throw StoreErrors.ofCommit(e);
        }
    }
}
