package org.riser.store.internal.pool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.TimeZone;
import org.riser.api.Text;
import org.riser.store.internal.tx.Dialect;

/** What must be so before Riser may touch a database; each refusal names its remedy. */
public final class StartChecks {
    private StartChecks() {}

    /** Derby's timestamps have no zone: anywhere but in UTC an hour would be lost whenever summer time ends. */
    public static Optional<Text> timeZone(TimeZone zone) {
        if (zone.getRawOffset() == 0 && !zone.useDaylightTime()) {
            return Optional.empty();
        }
        return Optional.of(new Text(
                "Java 虚拟机的时区是 " + zone.getID() + ",必须为 UTC。请以 -Duser.timezone=UTC 启动。",
                "The Java machine runs in time zone " + zone.getID()
                        + ", but must run in UTC. Start it with -Duser.timezone=UTC."));
    }

    /** A role that row-level security does not bind would see every tenant. */
    public static Optional<Text> role(Dialect dialect, Connection connection) throws SQLException {
        if (dialect != Dialect.POSTGRESQL) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolname, rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (!row.next() || !row.getBoolean(2)) {
                return Optional.empty();
            }
            String role = row.getString(1);
            return Optional.of(new Text(
                    "数据库角色 " + role + " 是超级用户或可绕过行级安全，租户隔离会失效。请新建普通角色（CREATE ROLE riser LOGIN）"
                            + "作为库的所有者，并写入 etc/org.riser.store.cfg。",
                    "Database role " + role + " is a superuser or bypasses row-level security, which would open every"
                            + " tenant's rows. Create an ordinary role (CREATE ROLE riser LOGIN) that owns the database"
                            + " and name it in etc/org.riser.store.cfg."));
        }
    }
}
