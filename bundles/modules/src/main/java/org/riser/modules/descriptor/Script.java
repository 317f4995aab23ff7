package org.riser.modules.descriptor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What to say in a situation, and what never to say.
 *
 * @param category what the lines are for, one of {@link #CATEGORIES}; null when they run through the whole situation
 * @param kinds ids of the case kinds it belongs to; empty = all kinds of the module, unless it belongs to places
 * @param stages ids of the stages it is shown in; empty = all, and while the case is being opened
 * @param places where it is needed whatever the case, some of {@link #PLACES}
 * @param say lines in which {@link ScriptWords} fills the blanks; empty in a list of what is never said
 * @param clause catalogue id of what asks for it, or null
 */
public record Script(
        String id,
        Text situation,
        @Nullable String category,
        List<String> kinds,
        List<String> stages,
        List<String> places,
        List<Text> say,
        List<Text> never,
        @Nullable String clause) {
    /** In the order in which a conversation goes. */
    public static final List<String> CATEGORIES = List.of(
            "address",
            "language",
            "welcome",
            "greeting",
            "opening",
            "identify",
            "ask",
            "answer",
            "wait",
            "directions",
            "explain",
            "recommend",
            "safety",
            "dispatch",
            "apology",
            "refusal",
            "thanks",
            "closing",
            "wishes",
            "farewell",
            "forbidden");

    /** Pages and spots at which people speak with customers. */
    public static final Set<String> PLACES = Set.of("hotline", "outbound", "counter", "hall", "doorstep", "follow-up");

    public Script {
        kinds = List.copyOf(kinds);
        stages = List.copyOf(stages);
        places = List.copyOf(places);
        say = List.copyOf(say);
        never = List.copyOf(never);
    }

    /** Of no category, and shown with cases alone. */
    public Script(
            String id,
            Text situation,
            List<String> kinds,
            List<String> stages,
            List<Text> say,
            List<Text> never,
            @Nullable String clause) {
        this(id, situation, null, kinds, stages, List.of(), say, never, clause);
    }

    /** Whether it is shown with the cases of a kind; what belongs to places alone is not. */
    public boolean belongsTo(String kind) {
        return kinds.contains(kind) || (kinds.isEmpty() && places.isEmpty());
    }

    /** Whether it is shown in a stage; one without stages is shown in all. */
    public boolean fits(String stage) {
        return stages.isEmpty() || stages.contains(stage);
    }
}
