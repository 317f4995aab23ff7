package org.riser.itests.crash;

import java.util.Map;
import java.util.UUID;

/** One command as it is sent, and sent again, until it is answered. */
record Order(String path, String key, Map<String, ?> body) {
    static Order to(String path, Map<String, ?> body) {
        return new Order(path, UUID.randomUUID().toString(), body);
    }
}
