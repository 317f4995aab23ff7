package org.riser.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.riser.store.internal.pool.DatabaseConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of the driver that the URL asks for, whenever its bundle comes or goes. */
final class DriverSource extends ServiceTracker<DataSourceFactory, DataSource> {
    private static final Logger LOG = LoggerFactory.getLogger(DriverSource.class);

    private final DatabaseConfig config;

    DriverSource(BundleContext context, DatabaseConfig config) throws InvalidSyntaxException {
        super(
                context,
                FrameworkUtil.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                        + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "="
                        + config.dialect().driverClass() + "))"),
                null);
        this.config = config;
        open();
    }

    @Override
    public @Nullable DataSource addingService(ServiceReference<DataSourceFactory> reference) {
        try {
            return context.getService(reference).createDataSource(config.driverProperties());
        } catch (SQLException e) {
            LOG.error("The driver refuses the database {}: {}", config, e.getMessage(), e);
            return null;
        }
    }

    @Override
    public void removedService(ServiceReference<DataSourceFactory> reference, DataSource source) {
        context.ungetService(reference);
    }

    Connection connect() throws SQLException {
        DataSource source = getService();
        if (source == null) {
            throw new SQLNonTransientConnectionException(
                    "no driver bundle offers " + config.dialect().driverClass(), "08001");
        }
        return source.getConnection();
    }
}
