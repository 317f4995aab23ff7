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
        String words = sentence.in(Texts.locale());
        if (clause != null && !clause.isEmpty()) {
            add(new ClauseLink(clause));
            // The link says it already.
            words = words.startsWith(clause) ? words.substring(clause.length()).strip() : words;
        }
        add(new Span(words));
    }
}
