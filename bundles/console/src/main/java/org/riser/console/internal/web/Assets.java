package org.riser.console.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * Addresses of the plain styles and scripts. Each carries a sum of the file's content, so that a browser may keep the
 * file and still takes a new one at once.
 */
final class Assets {
    static final String STYLES = address("console/riser.css");
    static final String SCRIPT = address("console/riser.js");

    private Assets() {}

    private static String address(String path) {
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the console's bundle has no " + path);
            }
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
