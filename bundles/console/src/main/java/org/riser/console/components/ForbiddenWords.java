package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.internal.Texts;

/** Warns while somebody writes what is never said to a customer. It stops nobody: the customer's own words may be quoted. */
public final class ForbiddenWords {
    private ForbiddenWords() {}

    public static void watch(TextArea input, ViewContext context) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(input, context.speech().forbidden(change.getValue()));
            }
        });
    }

    private static void show(TextArea input, List<Text> found) {
        Warning shown = input.getHelperComponent() instanceof Warning warning ? warning : null;
        if (found.isEmpty()) {
            if (shown != null) {
                input.setHelperComponent(null);
                input.setHelperText(shown.before);
            }
            return;
        }
        String phrases = found.stream()
                .map(phrase -> "“" + phrase.in(Texts.locale()) + "”")
                .collect(Collectors.joining(" "));
        input.setHelperComponent(new Warning(phrases, shown == null ? input.getHelperText() : shown.before));
    }

    /** What the input's helper was goes back to its place. */
    private static final class Warning extends Div {
        private final @Nullable String before;

        Warning(String phrases, @Nullable String before) {
            add(new StatusBadge(Tone.RISK, Texts.get("script.forbidden", phrases)));
            this.before = before;
            addClassName("rs-forbidden");
            getElement().setAttribute("role", "status");
        }
    }
}
