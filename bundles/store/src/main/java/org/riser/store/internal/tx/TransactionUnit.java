package org.riser.store.internal.tx;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    public <T> Stream<T> among(
            String persistenceUnit, String jpql, Class<T> type, Collection<UUID> ids, Map<String, ?> parameters) {
        Set<UUID> once = new LinkedHashSet<>(ids);
        if (once.isEmpty()) {
            return Stream.empty();
        }
        boolean takesLists = transaction.dialect() == Dialect.POSTGRESQL;
        TypedQuery<T> query =
                entities(persistenceUnit).createQuery(jpql.formatted(takesLists ? "in :ids" : "= :ids"), type);
        parameters.forEach(query::setParameter);
        if (takesLists) {
            return query.setParameter("ids", once).getResultList().stream();
        }
        return once.stream().flatMap(id -> query.setParameter("ids", id).getResultList().stream());
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
