package org.riser.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;

class WritableDataSourceTest {
    @TempDir
    Path folder;

    private DataSource source;

    @BeforeEach
    void create() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url() + ";create=true");
        source = new DerbyDataSources().createDataSource(properties);
        source.getConnection().close();
        shutDown();
    }

    @AfterEach
    void shutDown() {
        assertThatThrownBy(() -> shut("jdbc:derby:headroom:")).hasMessageContaining("shutdown");
    }

    @Test
    void databaseThatCannotBeWrittenIsRefusedUntilItCan() throws Exception {
        Path lock = Files.createDirectories(folder.resolve("db/db.lck/in-the-way"));

        assertThatThrownBy(source::getConnection).hasMessageContaining("cannot be written");

        Files.delete(lock);
        Files.delete(lock.getParent());
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("create table t (id int)");
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    private Connection shut(String storage) throws SQLException {
        return new EmbeddedDriver().connect(storage + folder.resolve("db") + ";shutdown=true", new Properties());
    }

    private String url() {
        return "jdbc:derby:" + folder.resolve("db");
    }
}
