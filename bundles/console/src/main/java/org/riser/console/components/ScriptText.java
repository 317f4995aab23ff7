package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.riser.api.Text;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/** What to say in a situation, with its blanks filled, and what never to say. */
public final class ScriptText extends Div {
    public ScriptText(Script script, ScriptWords words) {
        addClassName("rs-script");
        add(new H3(script.situation().in(Texts.locale())));
        if (!script.say().isEmpty()) {
            add(lines(script.say(), words));
        }
        if (!script.never().isEmpty()) {
            add(new StatusBadge(Tone.BROKEN, Texts.get("script.never")), lines(script.never(), words));
        }
    }

    private static UnorderedList lines(List<Text> texts, ScriptWords words) {
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(words.fill(text).in(Texts.locale()))));
        return list;
    }
}
