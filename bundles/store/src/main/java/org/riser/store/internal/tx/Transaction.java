package org.riser.store.internal.tx;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One physical transaction and the entity managers that share its connection. Commit writes the changes of every unit and
 * then commits once; closing without a commit undoes everything. Belongs to one thread.
 */
final class Transaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Dialect dialect;
    private final EntityFactories factories;
    private final Scope base;
    private final Connection physical;
    private final Connection borrowed;
    private final Walls walls;
    private final Map<String, EntityManager> writers = new LinkedHashMap<>();
    private final Map<String, EntityManager> groupReaders = new LinkedHashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private Scope scope;
    private @Nullable Throwable innerFailure;
    private boolean committed;

    Transaction(Dialect dialect, EntityFactories factories, Scope scope, Connections connections) throws SQLException {
        this.dialect = dialect;
        this.factories = factories;
        this.base = scope;
        this.scope = scope;
        physical = connections.open();
        borrowed = BorrowedConnection.of(physical);
        walls = Walls.of(dialect, borrowed);
        try {
            walls.enter(scope);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    <T> T run(Work<T> work) {
        return work.run(new TransactionUnit(this, scope));
    }

    /** Runs inner work in this transaction; its failure keeps the whole from being committed. */
    <T> T join(Scope inner, Work<T> work) {
        Scope outer = scope;
        if (inner.system() == null && !inner.isSameTenantAs(base)) {
            throw new IllegalStateException(
                    "This thread is at work for " + base + " and cannot change to " + inner + " before that ends.");
        }
        try {
            change(inner);
            T result = run(work);
            change(outer);
            return result;
        } catch (RuntimeException | Error e) {
            innerFailure = innerFailure == null ? e : innerFailure;
            throw e;
        } finally {
            scope = outer;
        }
    }

    private void change(Scope to) {
        if (!to.equals(scope)) {
            try {
                walls.widen(to.system());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot change to " + to, e);
            }
            scope = to;
        }
    }

    EntityManager entities(String unit, TenantId tenant) {
        return writers.computeIfAbsent(unit, name -> {
            EntityManager manager = factories.get(name).createEntityManager(Map.of("tenant", tenant.value()));
            manager.getTransaction().begin();
            return manager;
        });
    }

    /** Never begun, so never written. */
    EntityManager groupEntities(String unit, TenantId group) {
        return groupReaders.computeIfAbsent(
                unit, name -> factories.get(name).createEntityManager(Map.of("tenant", group.value())));
    }

    void flush() {
        List.copyOf(writers.values()).forEach(EntityManager::flush);
    }

    void forget() {
        flush();
        writers.values().forEach(EntityManager::clear);
        groupReaders.values().forEach(EntityManager::clear);
    }

    void afterCommit(Runnable effect) {
        effects.add(effect);
    }

    Connection borrowed() {
        return borrowed;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Each unit's commit only writes its SQL, because the connection is borrowed; the last line makes it durable. */
    void commit() throws SQLException {
        if (innerFailure != null) {
            throw new IllegalStateException(
                    "an inner unit of work failed, so the outer one cannot commit", innerFailure);
        }
        List.copyOf(writers.values())
                .forEach(manager -> manager.getTransaction().commit());
        physical.commit();
        committed = true;
    }

    void runEffects() {
        for (Runnable effect : effects) {
            try {
                effect.run();
            } catch (RuntimeException e) {
                LOG.error("an effect after a commit failed; what was committed stays", e);
            }
        }
    }

    @Override
    public void close() {
        if (!committed) {
            quietly("roll back", physical::rollback);
        }
        writers.values().forEach(this::discard);
        groupReaders.values().forEach(this::discard);
        quietly("close", physical::close);
    }

    private void discard(EntityManager manager) {
        quietly("discard entities", () -> {
            if (manager.isOpen()) {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                manager.close();
            }
        });
    }

    /** What fails while cleaning up must not hide the failure that led here. */
    private static void quietly(String what, CleanUp step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("could not {}", what, e);
        }
    }

    private interface CleanUp {
        void run() throws SQLException;
    }
}
