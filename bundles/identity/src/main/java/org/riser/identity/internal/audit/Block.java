package org.riser.identity.internal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.riser.identity.AuditEntry;
import org.riser.identity.internal.Secrets;

/**
 * A link of the chain: its hash covers the hash before it and every entry it holds, so no entry can be changed, added or
 * taken away without changing every hash that follows.
 *
 * @param number from 1, without gaps
 * @param hash SHA-256 in hex
 */
record Block(long number, String hash, int entries, Instant sealedAt) {
    /** What the first block builds upon. */
    static final String GENESIS = "0".repeat(64);

    static Block of(long number, String previousHash, List<AuditEntry> entries, Instant sealedAt) {
        MessageDigest digest = Secrets.sha256();
        put(digest, previousHash);
        put(digest, number);
        put(digest, sealedAt.toEpochMilli());
        put(digest, entries.size());
        for (AuditEntry entry : entries) {
            put(digest, entry.id().getMostSignificantBits());
            put(digest, entry.id().getLeastSignificantBits());
            put(digest, entry.at().toEpochMilli());
            put(digest, entry.principal());
            put(digest, entry.displayName());
            put(digest, entry.action());
            put(digest, entry.subjectKind());
            put(digest, entry.subjectId());
            put(digest, entry.difference());
        }
        return new Block(number, HexFormat.of().formatHex(digest.digest()), entries.size(), sealedAt);
    }

    private static void put(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** The length comes first, so that no two lists of texts run together into the same bytes. */
    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(digest, bytes.length);
        digest.update(bytes);
    }
}
