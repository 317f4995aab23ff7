package org.riser.store.internal.tx;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.store.Row;

/** The row a result set stands on. */
final class JdbcRow implements Row {
    private final ResultSet result;

    JdbcRow(ResultSet result) {
        this.result = result;
    }

    @Override
    public String text(String column) {
        return required(column, ResultSet::getString);
    }

    @Override
    public Optional<String> optionalText(String column) {
        return optional(column, ResultSet::getString);
    }

    @Override
    public UUID uuid(String column) {
        return Dialect.uuid(required(column, ResultSet::getObject));
    }

    @Override
    public Optional<UUID> optionalUuid(String column) {
        return optional(column, ResultSet::getObject).map(Dialect::uuid);
    }

    @Override
    public Instant instant(String column) {
        return required(column, ResultSet::getTimestamp).toInstant();
    }

    @Override
    public Optional<Instant> optionalInstant(String column) {
        return optional(column, ResultSet::getTimestamp).map(Timestamp::toInstant);
    }

    @Override
    public long number(String column) {
        return required(column, ResultSet::getLong);
    }

    @Override
    public BigDecimal decimal(String column) {
        return required(column, ResultSet::getBigDecimal);
    }

    @Override
    public boolean flag(String column) {
        return required(column, ResultSet::getBoolean);
    }

    @Override
    public byte[] bytes(String column) {
        return required(column, ResultSet::getBytes);
    }

    private <T> T required(String column, Reader<T> reader) {
        return optional(column, reader).orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
    }

    private <T> Optional<T> optional(String column, Reader<T> reader) {
        try {
            T value = reader.read(result, column);
            return result.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read column " + column, e);
        }
    }

    private interface Reader<T> {
        @Nullable
        T read(ResultSet result, String column) throws SQLException;
    }
}
