package org.riser.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.derby.impl.io.DirStorageFactory;
import org.apache.derby.io.StorageRandomAccessFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadroomTest {
    private static final long PLENTY = 1L << 40;

    @TempDir
    Path folder;

    private File reserve;
    private Headroom headroom;
    /** What others leave free; the reserve comes on top when it is given up. */
    private long left = PLENTY;

    @BeforeEach
    void create() {
        reserve = folder.resolve("db.headroom").toFile();
        headroom = new Headroom(reserve, disk -> left - reserve.length());
    }

    @Test
    void holdsRoomFromTheFirstChange() throws Exception {
        headroom.demand();

        assertThat(reserve).hasSize(Headroom.RESERVE);
    }

    @Test
    void refusesChangesOnAFullDiskUntilTheRoomCanBeHeldAgain() throws Exception {
        headroom.demand();
        left = Headroom.RESERVE;

        assertThatThrownBy(headroom::demand)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53100"));
        assertThat(reserve).doesNotExist();
        assertThatThrownBy(headroom::demand).isInstanceOf(SQLException.class);

        left = Headroom.RESERVE + Headroom.LEAST;
        headroom.demand();
        assertThat(reserve).hasSize(Headroom.RESERVE);
    }

    @Test
    void opensADatabaseInTheRoomItHeldAndNotWithout() throws Exception {
        headroom.demand();
        left = Headroom.RESERVE;
        headroom.demandToOpen();
        left = 0;

        assertThatThrownBy(headroom::demandToOpen).hasMessageContaining("full");
    }

    @Test
    void connectionReadsAndChangesNothingOnAFullDisk() {
        left = 0;
        List<String> prepared = new ArrayList<>();
        Connection connection = HeadroomConnection.over(recorder(prepared), headroom);

        assertThatCode(() -> connection.prepareStatement(" select 1 from t")).doesNotThrowAnyException();
        assertThatCode(() -> connection.prepareStatement("VALUES 1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> connection.prepareStatement("UPDATE t SET n = 1"))
                .isInstanceOf(SQLException.class);
        assertThat(prepared).containsExactly(" select 1 from t", "VALUES 1");
    }

    @Test
    void writeWithoutRoomIsDoneAgainInTheHeadroom() throws Exception {
        headroom.demand();
        left = Headroom.RESERVE;
        try (Disk disk = new Disk()) {
            disk.file.writeInt(1);
            disk.full = reserve::exists;
            disk.file.writeInt(2);
            disk.file.writeInt(3);
        }

        assertThat(Files.readAllBytes(folder.resolve("log1"))).containsExactly(0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3);
    }

    @Test
    void nothingIsWrittenBehindAGap() throws Exception {
        left = 0;
        try (Disk disk = new Disk()) {
            disk.file.writeInt(1);
            disk.full = () -> true;
            assertThatThrownBy(() -> disk.file.writeInt(2)).isInstanceOf(IOException.class);
            disk.full = () -> false;
            assertThatThrownBy(() -> disk.file.writeInt(3)).hasMessageContaining("earlier write");
        }

        assertThat(Files.readAllBytes(folder.resolve("log1")))
                .startsWith(0, 0, 0, 1)
                .doesNotContain(3);
    }

    private static Connection recorder(List<String> prepared) {
        return (Connection) Proxy.newProxyInstance(
                HeadroomTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    prepared.add((String) arguments[0]);
                    return null;
                });
    }

    private interface Fullness {
        boolean now();
    }

    /** A file on a disk that fills: a write to it then leaves a part behind, as a real one does. */
    private final class Disk implements AutoCloseable {
        private final StorageRandomAccessFile file;
        private Fullness full = () -> false;

        Disk() throws IOException {
            StorageRandomAccessFile real = new DirStorageFactory()
                    .newStorageFile(folder.resolve("log1").toString())
                    .getRandomAccessFile("rw");
            file = new HeadroomAccess(filling(real), headroom);
        }

        private StorageRandomAccessFile filling(StorageRandomAccessFile real) {
            return (StorageRandomAccessFile) Proxy.newProxyInstance(
                    HeadroomTest.class.getClassLoader(),
                    new Class<?>[] {StorageRandomAccessFile.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("writeInt") && full.now()) {
                            real.write(0);
                            throw new IOException("No space left on device");
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
