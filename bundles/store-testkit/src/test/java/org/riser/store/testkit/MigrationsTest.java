package org.riser.store.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.io.TempDir;
import org.riser.store.internal.schema.Migrator;
import org.riser.store.internal.tx.Dialect;
import org.riser.store.internal.unit.UnitSource;

/** What becomes of a change log that cannot be applied. Each test has a unit of its own on the shared database. */
@StoreTest
class MigrationsTest {
    private static final String GOOD = change("first", "<sql>create table RS_%s (ID int)</sql>");

    @TempDir
    Path folder;

    @EachDatabase
    void aChangedChangeIsRefusedByName(TestStore store) throws Exception {
        migrate(store, "edited", GOOD.formatted("EDITED"));
        String edited = change("first", "<sql>create table RS_OTHER (ID bigint)</sql>");
        assertThatThrownBy(() -> migrate(store, "edited", edited))
                .isInstanceOf(LiquibaseException.class)
                .hasMessageContaining("db/edited/changelog.xml::first::test")
                .hasMessageContaining("changesets check sum");
    }

    @EachDatabase
    void aChangeThatFailsIsNamedAndTheOnesBeforeItStay(TestStore store) throws Exception {
        String bad = change("second", "<sql>create tabel RS_MISSPELT (ID int)</sql>");
        assertThatThrownBy(() -> migrate(store, "broken", GOOD.formatted("BROKEN") + bad))
                .isInstanceOf(LiquibaseException.class)
                .hasMessageContaining("db/broken/changelog.xml::second::test")
                .hasMessageContaining("create tabel RS_MISSPELT");
        assertThatCode(() -> insert(store, "RS_BROKEN")).doesNotThrowAnyException();
    }

    @EachDatabase
    void aMendedChangeLogGoesOnWhereTheBrokenOneStopped(TestStore store) throws Exception {
        String bad = change("second", "<sql>create tabel RS_MENDED2 (ID int)</sql>");
        assertThatThrownBy(() -> migrate(store, "mended", GOOD.formatted("MENDED") + bad))
                .isInstanceOf(LiquibaseException.class);
        migrate(store, "mended", GOOD.formatted("MENDED") + bad.replace("tabel", "table"));
        insert(store, "RS_MENDED");
        insert(store, "RS_MENDED2");
    }

    @EachDatabase
    void aChangeLogIsAppliedOnce(TestStore store) throws Exception {
        migrate(store, "twice", GOOD.formatted("TWICE"));
        insert(store, "RS_TWICE");
        assertThatCode(() -> migrate(store, "twice", GOOD.formatted("TWICE"))).doesNotThrowAnyException();
    }

    private void migrate(TestStore store, String unit, String changes)
            throws IOException, SQLException, LiquibaseException {
        String path = "db/" + unit + "/changelog.xml";
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                """ + changes + "</databaseChangeLog>");
        URL root = folder.toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root}, null)) {
            UnitSource source = new UnitSource(unit, loader, root, null, path, "", Set.of());
            new Migrator(Dialect.valueOf(store.dialect().toUpperCase(Locale.ROOT)), store.connections())
                    .migrate(source);
        }
    }

    private static String change(String id, String body) {
        return "<changeSet id=\"" + id + "\" author=\"test\">" + body + "</changeSet>";
    }

    private static void insert(TestStore store, String table) throws SQLException {
        try (Connection connection = store.connections().open();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into " + table + " values (1)"))
                    .isEqualTo(1);
            connection.commit();
        }
    }
}
