package org.riser.store.internal.tx;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;

/** The two databases and what differs between them below the level of SQL that both understand. */
public enum Dialect {
    DERBY("jdbc:derby:", "org.apache.derby.jdbc.EmbeddedDriver", "Derby"),
    POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver", "PostgreSQL");

    private final String urlPrefix;
    private final String driverClass;
    private final String targetDatabase;

    Dialect(String urlPrefix, String driverClass, String targetDatabase) {
        this.urlPrefix = urlPrefix;
        this.driverClass = driverClass;
        this.targetDatabase = targetDatabase;
    }

    /** @throws IllegalArgumentException if the URL belongs to neither database; the message names the remedy */
    public static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.urlPrefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("The database URL must begin with " + DERBY.urlPrefix + " or "
                + POSTGRESQL.urlPrefix + "; correct 'url' in etc/org.riser.store.cfg.");
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The driver class its DataSourceFactory is registered with. */
    public String driverClass() {
        return driverClass;
    }

    /** What EclipseLink calls the database. */
    public String targetDatabase() {
        return targetDatabase;
    }

    public String urlPrefix() {
        return urlPrefix;
    }

    /** An id as the driver takes it: PostgreSQL knows the type, Derby keeps 16 bytes. */
    Object bind(UUID id) {
        if (this == POSTGRESQL) {
            return id;
        }
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** An id as the driver gives it. */
    static UUID uuid(Object value) {
        if (value instanceof UUID id) {
            return id;
        }
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
