package org.riser.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.modules.descriptor.Script;

/**
 * How a company words a script. Immutable.
 *
 * @param situation in which it is needed, up to 60 characters
 * @param category one of {@link Script#CATEGORIES}, or null
 * @param places where it is shown, some of {@link Script#PLACES}; what stands in for a module's script may leave them out and
 *     is then shown with its cases alone
 * @param say up to 20 lines of up to 200 characters
 * @param never likewise; one of the two has a line
 */
public record ScriptWording(
        Text situation, @Nullable String category, List<String> places, List<Text> say, List<Text> never) {
    public ScriptWording {
        places = List.copyOf(places);
        say = List.copyOf(say);
        never = List.copyOf(never);
    }

    /** As a script says it. */
    public static ScriptWording of(Script script) {
        return new ScriptWording(script.situation(), script.category(), script.places(), script.say(), script.never());
    }

    /** The script said this way: what it belongs to and why it is there stays. */
    public Script in(Script script) {
        return new Script(
                script.id(), situation, category, script.kinds(), script.stages(), places, say, never, script.clause());
    }
}
