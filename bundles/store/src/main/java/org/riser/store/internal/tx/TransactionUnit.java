package org.riser.store.internal.tx;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.store.Sql;
import org.riser.store.UnitOfWork;

/** A transaction as the work of one scope sees it. */
final class TransactionUnit implements UnitOfWork {
    private final Transaction transaction;
    private final Scope scope;

    TransactionUnit(Transaction transaction, Scope scope) {
        this.transaction = transaction;
        this.scope = scope;
    }

    @Override
    public EntityManager entities(String persistenceUnit) {
        return transaction.entities(persistenceUnit, requireTenant());
    }

    @Override
    public Optional<EntityManager> groupEntities(String persistenceUnit) {
        requireTenant();
        return group().map(group -> transaction.groupEntities(persistenceUnit, group));
    }

    @Override
    public Sql sql(String statement) {
        return new JdbcSql(transaction, statement);
    }

    @Override
    public void forget() {
        transaction.forget();
    }

    @Override
    public Connection connection() {
        return transaction.borrowed();
    }

    @Override
    public Optional<TenantId> tenant() {
        return Optional.ofNullable(scope.tenant());
    }

    @Override
    public Optional<TenantId> group() {
        return Optional.ofNullable(scope.group());
    }

    @Override
    public void afterCommit(Runnable effect) {
        transaction.afterCommit(effect);
    }

    private TenantId requireTenant() {
        return tenant().orElseThrow(() -> new IllegalStateException("A " + scope + " has no entities; use SQL there."));
    }
}
