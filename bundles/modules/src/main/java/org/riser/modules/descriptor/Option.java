package org.riser.modules.descriptor;

import java.util.List;
import org.riser.api.Text;

/** One answer of a choice. Its id is what rules compare and what is stored; its name is what people read. */
public record Option(String id, Text name) {
    /** The name of one of several; an id that is not among them is its own name. */
    static Text name(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(Option::name)
                .orElse(Text.same(id));
    }
}
