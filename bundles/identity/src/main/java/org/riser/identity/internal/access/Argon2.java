package org.riser.identity.internal.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes in the usual text form, which names the parameters they were made with, so that old hashes stay good
 * when the parameters are raised. Immutable and thread-safe.
 *
 * @param memoryKib memory in KiB
 */
record Argon2(int memoryKib, int iterations, int parallelism) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    Argon2 {
        if (memoryKib < 8192 || iterations < 1 || parallelism < 1) {
            throw new IllegalArgumentException(
                    "org.riser.signin: memoryKib must be 8192 or more, iterations and parallelism 1 or more");
        }
    }

    String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=" + parallelism + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(compute(password, salt));
    }

    /** Takes as long for a wrong password as for the right one. */
    static boolean matches(String hash, char[] password) {
        Matcher form = form(hash);
        byte[] salt = Base64.getDecoder().decode(form.group(4));
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        return MessageDigest.isEqual(expected, parameters(form).compute(password, salt));
    }

    /** Whether the hash was made with other parameters than these. */
    boolean isOutdated(String hash) {
        return !equals(parameters(form(hash)));
    }

    private static Argon2 parameters(Matcher form) {
        return new Argon2(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
    }

    private static Matcher form(String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            throw new IllegalStateException("not an Argon2id hash");
        }
        return form;
    }

    private byte[] compute(char[] password, byte[] salt) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password, hash);
        return hash;
    }
}
