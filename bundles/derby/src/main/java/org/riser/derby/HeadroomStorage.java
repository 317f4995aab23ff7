package org.riser.derby;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.derby.impl.io.DirStorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the disk in which Derby finds room to the last: the storage of {@code jdbc:derby:headroom:<folder>}. Public
 * because Derby makes it by its name. Confined to the one database that Derby makes it for.
 */
public final class HeadroomStorage implements WritableStorageFactory {
    /** The storage's name in a URL. */
    static final String NAME = "headroom";

    private final DirStorageFactory disk = new DirStorageFactory();
    private Headroom headroom = Headroom.of(Path.of(""));

    @Override
    public void init(String home, @Nullable String database, String temporary, String name) throws IOException {
        disk.init(home, database, temporary, name);
        if (database != null) {
            headroom = Headroom.of(Path.of(disk.getCanonicalName()));
        }
    }

    @Override
    public @Nullable StorageFile newStorageFile(String path) {
        return over(disk.newStorageFile(path));
    }

    @Override
    public @Nullable StorageFile newStorageFile(String folder, String file) {
        return over(disk.newStorageFile(folder, file));
    }

    @Override
    public @Nullable StorageFile newStorageFile(StorageFile folder, String file) {
        return over(disk.newStorageFile(HeadroomFile.plain(folder), file));
    }

    @Override
    public @Nullable StorageFile getTempDir() {
        return over(disk.getTempDir());
    }

    @Override
    public @Nullable StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
        return over(disk.createTemporaryFile(prefix, suffix));
    }

    private @Nullable StorageFile over(@Nullable StorageFile file) {
        return HeadroomFile.over(file, headroom);
    }

    @Override
    public void shutdown() {
        disk.shutdown();
    }

    @Override
    public String getCanonicalName() throws IOException {
        return disk.getCanonicalName();
    }

    @Override
    public void setCanonicalName(String name) {
        disk.setCanonicalName(name);
    }

    @Override
    public char getSeparator() {
        return disk.getSeparator();
    }

    @Override
    public boolean isFast() {
        return disk.isFast();
    }

    @Override
    public boolean isReadOnlyDatabase() {
        return disk.isReadOnlyDatabase();
    }

    @Override
    public boolean supportsRandomAccess() {
        return disk.supportsRandomAccess();
    }

    @Override
    public int getStorageFactoryVersion() {
        return disk.getStorageFactoryVersion();
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
        disk.sync(stream, metaData);
    }

    @Override
    public boolean supportsWriteSync() {
        return disk.supportsWriteSync();
    }
}
