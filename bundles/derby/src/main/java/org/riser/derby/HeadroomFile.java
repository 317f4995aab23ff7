package org.riser.derby;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;
import org.apache.derby.shared.common.error.StandardException;
import org.jspecify.annotations.Nullable;

/** The name of a file or folder of the database; what is opened by it writes into the {@link Headroom}. Thread-safe. */
final class HeadroomFile implements StorageFile {
    private final StorageFile file;
    private final Headroom headroom;

    private HeadroomFile(StorageFile file, Headroom headroom) {
        this.file = file;
        this.headroom = headroom;
    }

    static @Nullable StorageFile over(@Nullable StorageFile file, Headroom headroom) {
        return file == null ? null : new HeadroomFile(file, headroom);
    }

    /** The file as the disk's own storage knows it. */
    static StorageFile plain(StorageFile file) {
        return file instanceof HeadroomFile ours ? ours.file : file;
    }

    @Override
    public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
        return new HeadroomAccess(file.getRandomAccessFile(mode), headroom);
    }

    @Override
    public @Nullable StorageFile getParentDir() {
        return over(file.getParentDir(), headroom);
    }

    @Override
    public boolean renameTo(StorageFile name) {
        return file.renameTo(plain(name));
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public boolean canWrite() {
        return file.canWrite();
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public boolean isDirectory() {
        return file.isDirectory();
    }

    @Override
    public boolean delete() {
        return file.delete();
    }

    @Override
    public boolean deleteAll() {
        return file.deleteAll();
    }

    @Override
    public boolean mkdir() {
        return file.mkdir();
    }

    @Override
    public boolean mkdirs() {
        return file.mkdirs();
    }

    @Override
    public boolean setReadOnly() {
        return file.setReadOnly();
    }

    @Override
    public boolean createNewFile() throws IOException {
        return file.createNewFile();
    }

    @Override
    public String @Nullable [] list() {
        return file.list();
    }

    @Override
    public String getPath() {
        return file.getPath();
    }

    @Override
    public String getCanonicalPath() throws IOException {
        return file.getCanonicalPath();
    }

    @Override
    public String getName() {
        return file.getName();
    }

    @Override
    public OutputStream getOutputStream() throws FileNotFoundException {
        return file.getOutputStream();
    }

    @Override
    public OutputStream getOutputStream(boolean append) throws FileNotFoundException {
        return file.getOutputStream(append);
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        return file.getInputStream();
    }

    @Override
    public int getExclusiveFileLock() throws StandardException {
        return file.getExclusiveFileLock();
    }

    @Override
    public void releaseExclusiveFileLock() {
        file.releaseExclusiveFileLock();
    }

    @Override
    public void limitAccessToOwner() throws IOException {
        file.limitAccessToOwner();
    }
}
