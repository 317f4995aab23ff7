package org.riser.modules.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What to say in a situation, and what never to say.
 *
 * @param kinds ids of the case kinds it belongs to; empty = all kinds of the module
 * @param stages ids of the stages it is shown in; empty = all, and while the case is being opened
 * @param clause catalogue id of what asks for it, or null
 */
public record Script(
        String id,
        Text situation,
        List<String> kinds,
        List<String> stages,
        List<Text> say,
        List<Text> never,
        @Nullable String clause) {
    public Script {
        kinds = List.copyOf(kinds);
        stages = List.copyOf(stages);
        say = List.copyOf(say);
        never = List.copyOf(never);
    }
}
