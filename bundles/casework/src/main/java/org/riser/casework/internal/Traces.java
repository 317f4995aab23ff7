package org.riser.casework.internal;

import java.util.Locale;
import java.util.Map;
import org.riser.api.Text;
import org.riser.rulebook.Trace;
import org.riser.rulebook.Words;

/** How a decision's trace is kept beside what it decided: the row, to find it again, and the sentence as it read then. */
final class Traces {
    private Traces() {}

    static Map<String, Object> compact(Trace trace, Words words) {
        return Map.of(
                "pack", trace.row().pack(),
                "version", trace.row().packVersion(),
                "table", trace.row().table(),
                "row", trace.row().rowId(),
                "clause", trace.row().clause(),
                "facts", trace.facts(),
                "zh", trace.sentence(Locale.SIMPLIFIED_CHINESE, words),
                "en", trace.sentence(Locale.ENGLISH, words));
    }

    static Text sentence(Map<String, Object> compact) {
        return new Text(String.valueOf(compact.get("zh")), String.valueOf(compact.get("en")));
    }
}
