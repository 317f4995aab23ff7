package org.riser.modules.internal.keep;

import java.time.Instant;

/**
 * What the database says about one module.
 *
 * @param group the tenant that installed it
 * @param hash of its descriptor
 * @param source {@code shipped}, {@code upload} or {@code deploy}
 * @param jar SHA-256 of its file
 * @param wanted false after it was removed
 * @param changedAt when it was last installed or removed
 */
public record Wanted(
        String group,
        String id,
        String version,
        String hash,
        String source,
        String jar,
        boolean wanted,
        Instant changedAt) {
    public boolean isShipped() {
        return source.equals(SHIPPED);
    }

    public static final String SHIPPED = "shipped";
    public static final String UPLOAD = "upload";
    public static final String DEPLOY = "deploy";
}
