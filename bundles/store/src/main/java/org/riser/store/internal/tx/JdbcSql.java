package org.riser.store.internal.tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.Row;
import org.riser.store.Sql;

/** A prepared statement on the transaction's connection. */
final class JdbcSql implements Sql {
    private final Transaction transaction;
    private final String statement;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    JdbcSql(Transaction transaction, String statement) {
        this.transaction = transaction;
        this.statement = statement;
    }

    @Override
    public Sql with(@Nullable Object... values) {
        Collections.addAll(parameters, values);
        return this;
    }

    @Override
    public <T> List<T> list(Function<Row, T> mapper) {
        return prepared(prepared -> rows(prepared, mapper));
    }

    @Override
    public <T> Optional<T> first(Function<Row, T> mapper) {
        return prepared(prepared -> {
            prepared.setMaxRows(1);
            return rows(prepared, mapper).stream().findFirst();
        });
    }

    @Override
    public int update() {
        return prepared(PreparedStatement::executeUpdate);
    }

    private static <T> List<T> rows(PreparedStatement prepared, Function<Row, T> mapper) throws SQLException {
        try (ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new JdbcRow(result);
            while (result.next()) {
                rows.add(mapper.apply(row));
            }
            return rows;
        }
    }

    private <T> T prepared(Run<T> run) {
        transaction.flush();
        try (PreparedStatement prepared = transaction.borrowed().prepareStatement(statement)) {
            for (int i = 0; i < parameters.size(); i++) {
                prepared.setObject(i + 1, bound(parameters.get(i)));
            }
            return run.on(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("This statement failed: " + statement, e);
        }
    }

    private @Nullable Object bound(@Nullable Object value) {
        if (value instanceof UUID id) {
            return transaction.dialect().bind(id);
        }
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof TenantId tenant ? tenant.value() : value;
    }

    private interface Run<T> {
        T on(PreparedStatement prepared) throws SQLException;
    }
}
