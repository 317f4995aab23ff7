package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.riser.api.Text;
import org.riser.console.internal.Texts;
import org.riser.modules.descriptor.Script;

/** What to say in a situation, and what never to say. */
public final class ScriptText extends Div {
    public ScriptText(Script script) {
        addClassName("rs-script");
        add(new H3(script.situation().in(Texts.locale())), lines(script.say()));
        if (!script.never().isEmpty()) {
            add(new StatusBadge(Tone.BROKEN, Texts.get("script.never")), lines(script.never()));
        }
    }

    /** Whether a script belongs to a stage; one without stages belongs to all. */
    public static boolean fits(Script script, String stage) {
        return script.stages().isEmpty() || script.stages().contains(stage);
    }

    private static UnorderedList lines(List<Text> texts) {
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text.in(Texts.locale()))));
        return list;
    }
}
