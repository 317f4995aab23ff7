package org.riser.followup.internal.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Gives every name a place that nobody can foresee and anybody can check: the SHA-256 of {@code <seed>/<name>}, in
 * hexadecimal digits. Thread-safe.
 */
final class Lot {
    private final String seed;

    Lot(String seed) {
        this.seed = seed;
    }

    String of(String name) {
        return HexFormat.of().formatHex(sha256().digest((seed + "/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** The order in which jobs are taken: by lot; should two lots be equal, the one that ended last goes first. */
    Comparator<Job> order() {
        return Comparator.comparing((Job job) -> of(job.id().toString()))
                .thenComparing(Job::doneAt, Comparator.reverseOrder());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
