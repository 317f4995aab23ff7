package org.riser.console.components;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.internal.Texts;

/** Why the rules decided as they did, as one sentence behind its clause. */
public final class TraceSentence extends Paragraph {

    /** @param clause null when no clause of the catalogue stands behind it */
    public TraceSentence(Text sentence, @Nullable String clause) {
        addClassName("rs-trace");
        if (clause != null && !clause.isEmpty()) {
            add(new ClauseLink(clause));
        }
        add(new Span(sentence.in(Texts.locale())));
    }
}
