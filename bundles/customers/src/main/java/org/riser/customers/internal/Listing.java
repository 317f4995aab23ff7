package org.riser.customers.internal;

import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.store.UnitOfWork;

/** Builds the query of one page: conditions that apply, in the order of a unique key. For one thread. */
final class Listing<R> {
    private static final String END = "\uFFFF";

    private final Class<R> type;
    private final StringBuilder where = new StringBuilder("e.id is not null");
    private final Map<String, Object> values = new HashMap<>();

    Listing(Class<R> type) {
        this.type = type;
    }

    /** Adds {@code e.<field> = value}, unless the value is null. */
    Listing<R> equal(String field, @Nullable Object value) {
        if (value != null) {
            condition("e." + field + " = :" + field, field, value);
        }
        return this;
    }

    Listing<R> beginning(String field, @Nullable String prefix) {
        if (prefix != null && !prefix.isEmpty()) {
            condition("e." + field + " >= :from and e." + field + " < :to", "from", prefix);
            values.put("to", prefix + END);
        }
        return this;
    }

    Listing<R> condition(String condition, String name, Object value) {
        where.append(" and (").append(condition).append(")");
        values.put(name, value);
        return this;
    }

    Listing<R> and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** @param key the cursor of a row that was shown last */
    <V> Page<V> page(UnitOfWork unit, String order, int limit, Function<R, V> view, Function<V, String> key) {
        TypedQuery<R> query = unit.entities("customers")
                .createQuery(
                        "select e from " + type.getSimpleName().replace("Row", "") + " e where " + where + " order by "
                                + order,
                        type)
                .setMaxResults(limit + 1);
        values.forEach(query::setParameter);
        List<V> found = query.getResultStream().map(view).toList();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<V> shown = found.subList(0, limit);
        return new Page<>(shown, key.apply(shown.get(limit - 1)));
    }
}
