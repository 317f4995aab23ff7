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
import org.riser.console.components.ScriptText;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.PaperList;
import org.riser.modules.descriptor.ScriptWords;

/** What to say, what never to say, and which papers to ask for. */
final class ScriptCard extends Div {
    /** @param stage that the case is in, or will be in once it is opened */
    ScriptCard(ViewContext context, CaseKind kind, String stage) {
        addClassName("rs-card");
        Locale locale = context.locale();
        ScriptWords words = context.speech().words().with("purpose", kind.name());
        context.speech().about(kind, stage).forEach(script -> add(new ScriptText(script, words)));
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
