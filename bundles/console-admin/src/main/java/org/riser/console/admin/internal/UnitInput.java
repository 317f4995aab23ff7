package org.riser.console.admin.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;

/** An input for one hall or team, found by any part of its path; it may stay empty. */
final class UnitInput {
    private UnitInput() {}

    /** @param chosen what is chosen now; it stays so even if it is not offered, as one that is closed is not */
    static ComboBox<UnitTree.Line> of(
            ViewContext context, String label, UnitTree tree, List<UnitTree.Line> offered, @Nullable UUID chosen) {
        ComboBox<UnitTree.Line> box = new ComboBox<>(AdminTexts.in(context, label));
        box.setItems(offered);
        box.setItemLabelGenerator(UnitTree.Line::path);
        box.setHelperText(AdminTexts.in(context, "units.empty"));
        box.setClearButtonVisible(true);
        tree.find(chosen).ifPresent(box::setValue);
        return box;
    }

    static @Nullable UUID id(ComboBox<UnitTree.Line> box) {
        return box.isEmpty() ? null : box.getValue().unit().id();
    }
}
