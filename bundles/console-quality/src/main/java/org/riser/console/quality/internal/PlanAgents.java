package org.riser.console.quality.internal;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.modules.descriptor.CoreFields;

/** Asks who is to call. */
final class PlanAgents {
    private static final String STAFF = "staff:";
    private static final int MOST = 200;

    private PlanAgents() {}

    /** @param now principals; {@code done} takes principals as well */
    static void choose(ViewContext context, Set<String> now, Consumer<List<String>> done) {
        MultiSelectComboBox<Choice> people = new MultiSelectComboBox<>(QualityTexts.in(context, "plan.agents"));
        people.setItemLabelGenerator(Choice::label);
        people.setItems(query ->
                context.references().find(CoreFields.WORKER, query.getFilter().orElse(""), MOST).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        people.setValue(now.stream()
                .map(principal -> context.references().named(CoreFields.WORKER, principal.substring(STAFF.length())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        new EntryDialog(context, QualityTexts.in(context, "plan.agents.choose"))
                .with("agents", people)
                .open(
                        QualityTexts.in(context, "plan.save"),
                        () -> done.accept(people.getValue().stream()
                                .map(choice -> STAFF + choice.id())
                                .sorted()
                                .toList()));
    }
}
