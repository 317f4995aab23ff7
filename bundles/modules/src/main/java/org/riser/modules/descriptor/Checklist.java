package org.riser.modules.descriptor;

import java.util.List;
import java.util.Optional;
import org.riser.api.Text;

/** Things to look at during one step, each with its answer. A rule sees an answer as {@code checklist.<id>.<item>}. */
public record Checklist(String id, Text name, List<ChecklistItem> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    public Optional<ChecklistItem> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}
