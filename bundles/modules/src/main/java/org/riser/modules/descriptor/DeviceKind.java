package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/**
 * What people call one kind of device and the states it can be in. Ids are what a device's record holds and what rules
 * compare; an id that no module names is shown as it is written.
 *
 * @param id {@code meter}, {@code printer} …; several modules may name the same
 */
public record DeviceKind(String id, Text name, List<Option> states) {
    public DeviceKind {
        states = List.copyOf(states);
    }

    /** A kind that no module names. */
    public static DeviceKind unnamed(String id) {
        return new DeviceKind(id, Text.same(id), List.of());
    }

    /** What a state is called. */
    public Text state(String stateId) {
        return Option.name(states, stateId);
    }

    /** Kind and state in a few words; only the kind when the state is empty. */
    public Text describe(String stateId) {
        if (stateId.isEmpty()) {
            return name;
        }
        Text state = state(stateId);
        return new Text(name.zh() + " · " + state.zh(), name.en() + " · " + state.en());
    }
}
