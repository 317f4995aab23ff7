package org.riser.derby;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk of one database that nobody else can take. Derby survives a full disk badly: a database that is opened on
 * one may stay unusable until the next start, and a transaction log that lost one write but not the next cannot be read again.
 * So Derby is never to meet it: a file beside the database holds room, which is given up for what is under way when the disk
 * fills, and no change begins until the file can be laid again. Thread-safe; one for each database of this process.
 */
final class Headroom {
    /** Bytes in the file: a transaction writes some kilobytes of log, and Derby lays a log file of a megabyte at a time. */
    static final long RESERVE = 16L << 20;
    /** Bytes that are left free beside it. */
    static final long LEAST = 8L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Headroom.class);
    private static final ConcurrentMap<Path, Headroom> ALL = new ConcurrentHashMap<>();
    private static final String FULL = "53100";

    private final File reserve;
    private final File disk;
    private final ToLongFunction<File> space;
    private volatile boolean held;

    private Headroom(Path database) {
        this(new File(database + ".headroom").getAbsoluteFile(), File::getUsableSpace);
    }

    /** @param space bytes free on the disk of a folder */
    Headroom(File reserve, ToLongFunction<File> space) {
        this.reserve = reserve;
        this.disk = reserve.getParentFile();
        this.space = space;
        held = reserve.length() == RESERVE;
    }

    /** @param database its folder, which need not exist yet */
    static Headroom of(Path database) {
        return ALL.computeIfAbsent(database.toAbsolutePath().normalize(), Headroom::new);
    }

    /**
     * Asked before a change.
     *
     * @throws SQLException 53100, the disk is full
     */
    void demand() throws SQLException {
        if (held ? free() >= LEAST : lay()) {
            return;
        }
        release();
        throw new SQLException("the disk of the database is full: less than " + megabytes() + " MB are free", FULL);
    }

    /**
     * Asked before a database is opened, which may write some bytes of recovery.
     *
     * @throws SQLException 53100, the disk is full
     */
    void demandToOpen() throws SQLException {
        if (free() < LEAST && !release()) {
            throw new SQLException("the disk of the database is full: it is opened when there is room", FULL);
        }
    }

    /** Gives the room up for what is under way; whether there is any. */
    synchronized boolean release() {
        if (held) {
            held = false;
            try {
                Files.deleteIfExists(reserve.toPath());
                LOG.warn("The disk of {} is full: nothing new is saved until {} MB are free.", disk, megabytes());
            } catch (IOException e) {
                LOG.error("The disk is full, and the room held by {} cannot be given up.", reserve, e);
            }
        }
        return free() >= LEAST;
    }

    private synchronized boolean lay() {
        if (held) {
            return true;
        }
        if ((!disk.isDirectory() && !disk.mkdirs()) || free() < LEAST + RESERVE) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(reserve, "rw")) {
            byte[] zeros = new byte[1 << 20];
            for (long laid = 0; laid < RESERVE; laid += zeros.length) {
                file.write(zeros);
            }
            file.getFD().sync(); // a file system may promise room that it does not have
            held = true;
        } catch (IOException e) {
            LOG.warn("No room can be held for {}.", reserve, e);
            release();
        }
        return held;
    }

    private static long megabytes() {
        return (LEAST + RESERVE) >> 20;
    }

    private long free() {
        return space.applyAsLong(disk);
    }
}
