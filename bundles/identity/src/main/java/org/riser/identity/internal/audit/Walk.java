package org.riser.identity.internal.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.identity.AuditEntry;
import org.riser.identity.Verification;

/** Follows a chain from its first block and remembers how far it was good. For one thread. */
final class Walk {
    private long blocks;
    private long entries;
    private String hash = Block.GENESIS;

    /** Takes the step to the next block; false, and no step, when it is not the one that follows. */
    boolean accepts(Block block, List<AuditEntry> held) {
        Block computed = Block.of(blocks + 1, hash, held, block.sealedAt());
        if (!computed.equals(block)) {
            return false;
        }
        blocks = block.number();
        entries += held.size();
        hash = block.hash();
        return true;
    }

    long blocks() {
        return blocks;
    }

    Verification result(Verification.@Nullable Broken broken, long unsealed, Instant now) {
        return new Verification(blocks, entries, broken, unsealed, hash, now);
    }
}
