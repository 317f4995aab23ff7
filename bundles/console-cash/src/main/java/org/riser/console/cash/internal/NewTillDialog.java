package org.riser.console.cash.internal;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.riser.cash.NewTill;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;

/** Sets up a till: its name, and the module whose prices hold at it. */
final class NewTillDialog {
    private NewTillDialog() {}

    static void open(CounterPage services, ViewContext context, Runnable done) {
        Map<String, String> modules = new LinkedHashMap<>();
        services.kinds
                .modules(context.caller().tenant())
                .forEach(module -> modules.put(module.id(), context.text(module.name())));
        TextField name = new TextField(CashTexts.in(context, "till.name"));
        name.setHelperText(CashTexts.in(context, "till.name.help"));
        Select<String> module = new Select<>();
        module.setLabel(CashTexts.in(context, "till.module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        modules.keySet().stream().findFirst().ifPresent(module::setValue);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, CashTexts.in(context, "till.new"))
                .with("name", name)
                .with("module", module)
                .open(CashTexts.in(context, "till.new"), () -> {
                    String chosen = module.getValue() == null ? "" : module.getValue();
                    services.tills.create(
                            context.caller(), id, new NewTill(name.getValue().strip(), chosen, null));
                    done.run();
                });
    }
}
