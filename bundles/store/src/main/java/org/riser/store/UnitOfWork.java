package org.riser.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/**
 * One transaction at work. Everything taken from it ends with it and belongs to the thread that runs it; committing,
 * rolling back and closing are the store's business.
 */
@ProviderType
public interface UnitOfWork {
    /**
     * The entities of a persistence unit, limited to the tenant in scope.
     *
     * @throws IllegalStateException if no such unit is deployed, or in a system scope
     */
    EntityManager entities(String persistenceUnit);

    /**
     * The entities of the tenant's group, to be read: changes to them are not written. Only tables that open themselves
     * to {@code GROUP} have rows here. Empty when the tenant has no group above it.
     *
     * @throws IllegalStateException as {@link #entities}
     */
    Optional<EntityManager> groupEntities(String persistenceUnit);

    /**
     * The entities that belong to some ids, read without looking at the rows of others, however many a tenant has. (A list
     * of ids is looked for in an index on PostgreSQL; on Derby only if the id is the index's first column, which in Riser
     * is the tenant. There each id is asked for by itself, which costs no round trip.)
     *
     * @param jpql a query with {@code %s} in the place of what an id is compared with: {@code "select e from EventRow e
     *     where e.caseId %s order by e.sequence"}
     * @param ids as many as a page has, or a few; none reads nothing
     * @param parameters the values of the query's other parameters; none of them is called {@code ids}
     * @return once each, in the order of the query as far as they belong to the same id, otherwise in no order
     * @throws IllegalStateException as {@link #entities}
     */
    <T> Stream<T> among(
            String persistenceUnit, String jpql, Class<T> type, Collection<UUID> ids, Map<String, ?> parameters);

    /**
     * A statement on this transaction's connection. Entities changed so far are written first, so that the statement sees
     * them. The statement itself must name the tenant: the database checks it on PostgreSQL only.
     *
     * @param statement SQL with {@code ?} for each parameter, legal on Derby and on PostgreSQL
     */
    Sql sql(String statement);

    /**
     * Writes the entities changed so far and lets go of all of them: those read before are detached. For work that takes
     * up one thing after the other, so that it does not look through what it is done with before every statement.
     */
    void forget();

    /** The transaction's connection for what {@link #sql} cannot say; its commit, rollback and close do nothing. */
    Connection connection();

    /** Empty in a system scope. */
    Optional<TenantId> tenant();

    /** The group above the tenant, if it has one. */
    Optional<TenantId> group();

    /**
     * Runs something once the commit has succeeded, on the same thread and outside of the transaction, in the order of
     * registration. A failure in it is logged and changes nothing.
     */
    void afterCommit(Runnable effect);
}
