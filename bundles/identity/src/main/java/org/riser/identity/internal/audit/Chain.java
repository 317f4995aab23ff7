package org.riser.identity.internal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.identity.AuditEntry;
import org.riser.identity.Verification;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/**
 * One tenant's chain of blocks. Two nodes may seal at the same time: both build the same next block number, and the
 * primary key lets one of them win.
 */
final class Chain {
    /** Entries in a block at most; also keeps the statement that marks them short. */
    static final int BLOCK_SIZE = 200;

    private final Store store;
    private final TenantId tenant;

    Chain(Store store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
    }

    /** Seals the oldest entries that no block holds. @return how many; 0 when nothing was left to seal */
    int sealNext(Instant now) {
        return store.call(tenant, unit -> {
            // The head first: whatever another node seals after this line, the block number below is then its own.
            Optional<Block> head = head(unit);
            List<AuditEntry> entries = AuditTable.ofBlock(unit, tenant, AuditTable.UNSEALED, BLOCK_SIZE);
            if (entries.isEmpty()) {
                return 0;
            }
            Block next = Block.of(
                    head.map(Block::number).orElse(0L) + 1,
                    head.map(Block::hash).orElse(Block.GENESIS),
                    entries,
                    now.truncatedTo(ChronoUnit.MILLIS));
            insert(unit, next);
            AuditTable.seal(
                    unit,
                    tenant,
                    next.number(),
                    entries.stream().map(AuditEntry::id).toList());
            return entries.size();
        });
    }

    Verification verify(Instant now) {
        return store.call(tenant, unit -> {
            Walk walk = new Walk();
            Optional<Verification.Broken> broken = follow(unit, walk);
            return walk.result(broken.orElse(null), AuditTable.countUnsealed(unit, tenant), now);
        });
    }

    private Optional<Verification.Broken> follow(UnitOfWork unit, Walk walk) {
        while (true) {
            List<Block> some = blocks(unit, walk.blocks());
            for (Block block : some) {
                List<AuditEntry> entries = AuditTable.ofBlock(unit, tenant, block.number(), Integer.MAX_VALUE);
                if (!walk.accepts(block, entries)) {
                    return Optional.of(broken(block, entries));
                }
            }
            if (some.isEmpty()) {
                long lost = AuditTable.countBeyond(unit, tenant, walk.blocks());
                // Looks again, because a block may have been sealed between the two statements.
                if (lost == 0 || blocks(unit, walk.blocks()).isEmpty()) {
                    return lost == 0 ? Optional.empty() : Optional.of(cutOff(walk.blocks() + 1, lost));
                }
            }
        }
    }

    private static Verification.Broken broken(Block block, List<AuditEntry> entries) {
        int difference = entries.size() - block.entries();
        Text finding = difference == 0
                ? new Text(
                        "区块内容与其哈希不符：记录或区块被改动。", "The block does not match its hash: an entry or the block was changed.")
                : new Text(
                        "区块应有 " + block.entries() + " 条记录，现有 " + entries.size() + " 条。",
                        "The block was sealed with " + block.entries() + " entries and has " + entries.size()
                                + " now.");
        return new Verification.Broken(block.number(), finding);
    }

    private static Verification.Broken cutOff(long block, long lost) {
        return new Verification.Broken(
                block,
                new Text(
                        "区块缺失，有 " + lost + " 条记录指向不存在的区块。",
                        "The block is missing; " + lost + " entries name blocks that do not exist."));
    }

    private Optional<Block> head(UnitOfWork unit) {
        return unit.sql("select BLOCK_NO, HASH, ENTRIES, SEALED_AT from RS_AUDIT_BLOCK where TENANT_ID = ?"
                        + " order by BLOCK_NO desc fetch first 1 rows only")
                .with(tenant)
                .first(Chain::block);
    }

    private List<Block> blocks(UnitOfWork unit, long after) {
        return unit.sql("select BLOCK_NO, HASH, ENTRIES, SEALED_AT from RS_AUDIT_BLOCK where TENANT_ID = ?"
                        + " and BLOCK_NO > ? order by BLOCK_NO fetch first 500 rows only")
                .with(tenant, after)
                .list(Chain::block);
    }

    private void insert(UnitOfWork unit, Block block) {
        unit.sql("insert into RS_AUDIT_BLOCK (TENANT_ID, BLOCK_NO, HASH, ENTRIES, SEALED_AT) values (?, ?, ?, ?, ?)")
                .with(tenant, block.number(), block.hash(), block.entries(), block.sealedAt())
                .update();
    }

    private static Block block(Row row) {
        return new Block(
                row.number("BLOCK_NO"),
                row.text("HASH"),
                Math.toIntExact(row.number("ENTRIES")),
                row.instant("SEALED_AT"));
    }
}
