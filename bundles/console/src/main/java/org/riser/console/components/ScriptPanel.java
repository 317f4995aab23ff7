package org.riser.console.components;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.internal.Texts;
import org.riser.modules.Scripts;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/**
 * What is said at a place, in the order in which a conversation goes: the steps that open and close it stand open, the rest is
 * folded under its own title, and what is never said comes last.
 */
public final class ScriptPanel extends Div {
    private static final List<String> AT_A_GLANCE = List.of("welcome", "opening", "closing");

    private final transient ViewContext context;
    private final String place;
    private final transient ScriptWords more;

    /** @param place one of {@link Script#PLACES} */
    public ScriptPanel(ViewContext context, String place) {
        this(context, place, ScriptWords.none());
    }

    /** @param purpose what the contact is about */
    public ScriptPanel(ViewContext context, String place, Text purpose) {
        this(context, place, ScriptWords.none().with("purpose", purpose));
    }

    private ScriptPanel(ViewContext context, String place, ScriptWords more) {
        this.context = context;
        this.place = place;
        this.more = more;
        addClassNames("rs-card", "rs-scripts");
        getElement().setAttribute("data-place", place);
        show();
        context.onNotice(Scripts.TOPIC, changed -> show());
    }

    private void show() {
        removeAll();
        ScriptWords words = context.speech().words().and(more);
        Div folded = new Div();
        for (Script script : context.speech().at(place)) {
            ScriptText text = new ScriptText(script, words);
            String category = script.category();
            if (category != null && AT_A_GLANCE.contains(category)) {
                add(text);
            } else {
                folded.add(text);
            }
        }
        if (folded.getComponentCount() > 0) {
            Details others = new Details(Texts.get("script.more", folded.getComponentCount()), folded);
            others.addClassName("rs-scripts-more");
            add(others);
        }
        setVisible(getComponentCount() > 0);
    }
}
