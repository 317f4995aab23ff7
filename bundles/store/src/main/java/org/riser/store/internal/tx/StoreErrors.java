package org.riser.store.internal.tx;

import java.sql.SQLException;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;

/** Turns failures of the database into the errors that may cross a bundle border, with their remedies. */
final class StoreErrors {
    private static final Text CHANGED =
            new Text("数据已被其他人修改，请刷新后重试。", "Someone else changed this first; reload it and try again.");
    private static final Text DUPLICATE = new Text(
            "相同编号的记录已存在，请更换编号或打开已有记录。",
            "A record with this key exists already; use another key or open the existing record.");
    private static final Text BUSY = new Text(
            "系统繁忙，多次重试仍未成功，请稍后再试。", "The database is too busy; several attempts failed. Try again in a moment.");
    private static final Text AWAY = new Text(
            "数据库暂时无法连接，本次操作未保存，请稍后重试；若持续出现请联系管理员检查数据库。",
            "The database cannot be reached and nothing was saved; try again shortly. If it lasts, ask an administrator to"
                    + " check the database.");
    private static final Text FULL = new Text(
            "数据库磁盘空间已满，本次操作未保存；请管理员清理磁盘后重试。",
            "The database's disk is full and nothing was saved; ask an administrator to free space, then try again.");
    private static final Text FULL_AT_COMMIT = new Text(
            "提交时数据库磁盘空间已满，无法确定是否已保存；请管理员清理磁盘，然后先核对，再用同一请求号重试。",
            "The database's disk was full at the commit, so it is unknown whether this was saved; ask an administrator to"
                    + " free space, then check first, or repeat it with the same idempotency key.");
    private static final Text UNKNOWN = new Text(
            "提交时与数据库的连接中断，无法确定是否已保存；请先核对，再用同一请求号重试。",
            "The connection to the database broke during the commit, so it is unknown whether this was saved; check first,"
                    + " or repeat it with the same idempotency key.");

    private StoreErrors() {}

    /** The error to throw instead, or the failure itself when it is no matter of the database. */
    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof RiserException) {
            return failure;
        }
        return switch (SqlFault.of(failure)) {
            case TRY_AGAIN -> new Unavailable("store.busy", BUSY, failure);
            case AWAY -> away(failure);
            case FULL -> new Unavailable("store.disk-full", FULL, failure);
            case CHANGED -> because(failure, new Conflict("store.changed", CHANGED));
            case DUPLICATE -> because(failure, new Conflict("store.duplicate", DUPLICATE));
            case OTHER -> failure;
        };
    }

    /** For a failure to get a connection: whatever is not a full disk means that the database is away. */
    static Unavailable noConnection(SQLException failure) {
        return SqlFault.of(failure) == SqlFault.FULL
                ? new Unavailable("store.disk-full", FULL, failure)
                : away(failure);
    }

    private static Unavailable away(Throwable cause) {
        return new Unavailable("store.away", AWAY, cause);
    }

    /** For a commit that failed: whether it reached the disk is known to nobody when the database went away over it. */
    static RuntimeException ofCommit(SQLException failure) {
        return switch (SqlFault.of(failure)) {
            case AWAY -> new Unavailable("store.outcome-unknown", UNKNOWN, failure);
            case FULL -> new Unavailable("store.disk-full", FULL_AT_COMMIT, failure);
            default -> new IllegalStateException("the commit failed", failure);
        };
    }

    /** A conflict has no cause of its own, but whoever reads a log wants to know which row it was. */
    private static RuntimeException because(Throwable failure, RiserException error) {
        error.addSuppressed(failure);
        return error;
    }
}
