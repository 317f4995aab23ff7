package org.riser.publication.internal.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short text that changes with what is added to it. Used by one thread. */
final class Stamp {
    private final MessageDigest digest = sha256();

    Stamp add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** The order of the cells says nothing. */
    Stamp add(Map<String, String> cells) {
        new TreeMap<>(cells).forEach((column, text) -> add(column).add(text));
        return this;
    }

    /** @param length in characters, 1 to 64 */
    String text(int length) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
