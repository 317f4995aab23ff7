package org.riser.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter. Every address is in one of the lists. Immutable.
 *
 * @param accepted the server took it on for these
 * @param refused it never will for these
 * @param later it may, the next time
 * @param problem what the server said, or what kept us from it; null when all went well
 */
public record Delivery(
        List<String> accepted,
        List<String> refused,
        List<String> later,
        @Nullable String problem) {
    public Delivery {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        later = List.copyOf(later);
    }
}
