package org.riser.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * The result of walking one tenant's audit chain from its first block.
 *
 * @param blocks blocks that were walked; on a break, up to and without the bad one
 * @param entries entries in those blocks
 * @param broken the first bad block; null when the chain is intact
 * @param unsealed entries that no block holds yet, normally those of the last two seconds
 * @param headHash hash of the last good block in hex; keep it elsewhere to prove later that nothing was cut off
 */
public record Verification(
        long blocks, long entries, @Nullable Broken broken, long unsealed, String headHash, Instant checkedAt) {
    public boolean intact() {
        return broken == null;
    }

    /** Where the chain breaks and what was found there. */
    public record Broken(long block, Text finding) {}
}
