package org.riser.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.store.internal.pool.DatabaseConfig;

class SettingsTest {
    private static final File NO_FILE = new File("", "", "");
    private static final File FILE = new File("jdbc:postgresql://file/riser", "file-user", "file-password");

    @Test
    void environmentWinsOverTheFile() {
        Map<String, String> environment = Map.of(
                "RISER_DB_URL", "jdbc:postgresql://env/riser",
                "RISER_DB_USER", "env-user",
                "RISER_DB_PASSWORD", "env-password");
        assertThat(database(FILE, environment))
                .isEqualTo(new DatabaseConfig("jdbc:postgresql://env/riser", "env-user", "env-password", 16));
    }

    @Test
    void fileIsReadForWhatTheEnvironmentLeavesOut() {
        assertThat(database(FILE, Map.of("RISER_DB_URL", " ", "RISER_DB_USER", "env-user")))
                .isEqualTo(new DatabaseConfig("jdbc:postgresql://file/riser", "env-user", "file-password", 16));
    }

    @Test
    void embeddedDerbyLiesInTheDataFolder() {
        assertThat(database(NO_FILE, Map.of("RISER_DATA", "/srv/riser")).url())
                .isEqualTo("jdbc:derby:/srv/riser/db;create=true");
    }

    private static DatabaseConfig database(StoreConfig file, Map<String, String> environment) {
        return new Settings(file, environment::get, property -> null).database();
    }

    private record File(String url, String user, String password) implements StoreConfig {
        @Override
        public int poolSize() {
            return 16;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return StoreConfig.class;
        }
    }
}
