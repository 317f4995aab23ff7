package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.Script;

/** What to say, what never to say, and which papers to ask for. */
final class ScriptCard extends Div {
    ScriptCard(ViewContext context, CaseKind kind) {
        addClassName("rs-card");
        Locale locale = context.locale();
        for (Script script : kind.scripts()) {
            add(new H3(script.situation().in(locale)), lines(script.say(), locale));
            if (!script.never().isEmpty()) {
                add(new StatusBadge(Tone.BROKEN, Parts.text(context, "script.never")), lines(script.never(), locale));
            }
        }
        for (PaperList papers : kind.papers()) {
            add(new H3(papers.name().in(locale)));
            papers.applicants().forEach(applicant -> {
                Span who = new Span(applicant.name().in(locale));
                who.addClassName("rs-quiet");
                add(
                        who,
                        lines(
                                applicant.papers().stream()
                                        .map(PaperList.Paper::name)
                                        .toList(),
                                locale));
            });
        }
        setVisible(getComponentCount() > 0);
    }

    private static UnorderedList lines(List<Text> texts, Locale locale) {
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text.in(locale))));
        return list;
    }
}
