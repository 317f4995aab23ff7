package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;

/** Explanations and details at the right, so that the page they belong to stays in view. */
final class SidePanel extends Aside {
    private final H2 title = new H2();
    private final Div content = new Div();

    SidePanel() {
        addClassName("rs-side");
        content.addClassName("rs-side-content");
        Button close = new Button(Icons.of(VaadinIcon.CLOSE_SMALL), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Texts.get("close"));
        close.setTooltipText("Esc");
        Div head = new Div(title, close);
        head.addClassName("rs-side-head");
        add(head, content);
        setVisible(false);
    }

    void open(String heading, Component shown) {
        title.setText(heading);
        content.removeAll();
        content.add(shown);
        setVisible(true);
    }

    void close() {
        content.removeAll();
        setVisible(false);
    }
}
