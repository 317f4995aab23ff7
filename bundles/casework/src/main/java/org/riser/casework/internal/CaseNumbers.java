package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.riser.api.TenantId;
import org.riser.store.Store;

/**
 * Gives cases their readable numbers: prefix and a running number per tenant and prefix. Numbers are taken from the
 * database in blocks, in a transaction of their own, so that cases opened at once do not wait for one another; a block
 * that a stopped node did not use up leaves a gap. Thread-safe.
 */
final class CaseNumbers {
    private static final int BLOCK = 50;

    private final Store store;
    private final Map<String, Block> blocks = new HashMap<>();

    CaseNumbers(Store store) {
        this.store = store;
    }

    /** The next number, for instance {@code HN-000042}. */
    String next(TenantId tenant, String prefix) {
        return prefix + "-" + "%06d".formatted(value(tenant, prefix));
    }

    private synchronized long value(TenantId tenant, String prefix) {
        String key = tenant + "/" + prefix;
        Block block = blocks.get(key);
        if (block == null || block.next > block.last) {
            long first = store.apart(tenant, unit -> {
                EntityManager entities = unit.entities(CaseRecords.UNIT);
                CounterRow counter = entities.find(CounterRow.class, prefix);
                if (counter == null) {
                    counter = new CounterRow(prefix);
                    entities.persist(counter);
                }
                return counter.take(BLOCK);
            });
            block = new Block(first, first + BLOCK - 1);
            blocks.put(key, block);
        }
        return block.next++;
    }

    private static final class Block {
        private long next;
        private final long last;

        private Block(long next, long last) {
            this.next = next;
            this.last = last;
        }
    }
}
