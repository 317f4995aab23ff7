package org.riser.console.internal.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;
import org.riser.console.internal.Texts;

/** The list of keys that work now. */
final class KeyHelp extends Dialog {
    KeyHelp(List<Keys.Binding> bindings) {
        setHeaderTitle(Texts.get("keys"));
        addClassName("rs-dialog");
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-keys");
        bindings.forEach(binding -> {
            list.add(new Term(binding.shown()));
            list.add(new Description(binding.meaning().in(Texts.locale())));
        });
        list.add(new Term("Enter"), new Description(Texts.get("keys.enter")));
        list.add(new Term("Ctrl+Enter"), new Description(Texts.get("keys.main")));
        add(list);
    }
}
